// The only thing a page gets from the window beside the web itself: printing. (A sandboxed preload must be CommonJS.)
const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('telstaatWindow', {
  print: () => ipcRenderer.send('telstaat:print'),
});
