// The menu of the window: short, Dutch, and without anything that could lead away from the program.

/**
 * @param {{print: () => void}} act
 * @returns {import('electron').MenuItemConstructorOptions[]}
 */
export function menuTemplate(act) {
  return [
    {
      label: 'Bestand',
      submenu: [
        { label: 'Afdrukken…', accelerator: 'CmdOrCtrl+P', click: act.print },
        { type: 'separator' },
        { role: 'quit', label: 'Afsluiten' },
      ],
    },
    {
      label: 'Bewerken',
      submenu: [
        { role: 'undo', label: 'Ongedaan maken' },
        { role: 'redo', label: 'Opnieuw' },
        { type: 'separator' },
        { role: 'cut', label: 'Knippen' },
        { role: 'copy', label: 'Kopiëren' },
        { role: 'paste', label: 'Plakken' },
        { role: 'selectAll', label: 'Alles selecteren' },
      ],
    },
    {
      label: 'Beeld',
      submenu: [
        { role: 'resetZoom', label: 'Normale grootte' },
        { role: 'zoomIn', label: 'Groter' },
        { role: 'zoomOut', label: 'Kleiner' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Volledig scherm' },
      ],
    },
  ];
}
