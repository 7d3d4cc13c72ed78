// Starts the screens.
import './api/no-code-generation.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import './ui/tokens.css';
import './ui/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the screens');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
