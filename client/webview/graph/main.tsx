import { render } from 'preact';
import './styles/frame.css';
import './styles/canvas.css';
import './styles/nodes.css';
import './styles/list.css';
import './styles/popups.css';
import './styles/contrast.css';
import { App } from './components/app.tsx';
import { measureText } from './measureText.ts';
import { readMessage } from './model/readMessage.ts';
import { Panel } from './panel.ts';
import { receive } from './receive.ts';

const host = acquireVsCodeApi();
const panel = new Panel(host, measureText(), document.documentElement.lang);

window.addEventListener('error', ({ message }) => panel.post({ type: 'fault', text: message }));
window.addEventListener('unhandledrejection', ({ reason }) => panel.post({ type: 'fault', text: String(reason) }));
window.addEventListener('message', ({ data }) => {
  const message = readMessage(data);
  if (message !== undefined) receive(panel, message);
});

const root = document.getElementById('root');
if (root === null) panel.post({ type: 'fault', text: 'the page has no root' });
else render(<App panel={panel} />, root);
panel.post({ type: 'ready', metrics: panel.metrics });
