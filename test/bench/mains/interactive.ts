/**
 * The application as it ships, watched from outside its code: says « interactive » once the home list is painted and
 * a click on the navigation has been answered by a painted place, then quits.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const watch = `new Promise((resolve) => {
  const title = () => document.querySelector('h1')?.textContent ?? '';
  const once = (there, then) => {
    if (there()) requestAnimationFrame(() => requestAnimationFrame(then));
    else requestAnimationFrame(() => once(there, then));
  };
  once(() => title() === 'Accueil' && document.querySelector('main li') !== null, () => {
    document.querySelector('nav a[href="#/reunions"]').click();
    once(() => title() === 'Réunions' && document.querySelector('main tr, main [role=row]') !== null, resolve);
  });
})`;

app.on('web-contents-created', (_event, contents) => {
  const sayWhenInteractive = async (): Promise<void> => {
    await contents.executeJavaScript(watch);
    console.log('interactive');
    app.quit();
  };
  contents.once('did-finish-load', () => void sayWhenInteractive());
});

// start.ts starts this at the root of the checkout, once the application is bundled.
await import(pathToFileURL(path.resolve('out/main/main.js')).href);
