// Runs in the browser while writing: reloads the page when the site is built anew, and shows why when it cannot be.
const source = new EventSource('/.fieldbook/events');

source.onmessage = ({ data }) => {
  const message = JSON.parse(data);
  document.querySelector('fieldbook-problems')?.remove();
  if (message.type === 'reload') location.reload();
  else document.body.append(problems(message.text));
};

// After a restart of the server the page may be older than the site.
let wasLost = false;
source.onerror = () => {
  wasLost = true;
};
source.onopen = () => {
  if (wasLost) location.reload();
};

/** A panel over the page. Its own shadow tree keeps the site's styles out of it. */
function problems(text) {
  const panel = document.createElement('fieldbook-problems');
  const root = panel.attachShadow({ mode: 'open' });
  root.innerHTML = `
    <style>
      section { position: fixed; inset: auto 0 0; max-block-size: 70vh; overflow: auto; z-index: 2147483647;
        background: #1c1210; color: #ffe9e2; border-block-start: 4px solid #ff7a5c; font: 15px/1.5 ui-monospace, monospace; }
      header { display: flex; justify-content: space-between; align-items: center; padding: 12px 20px 0; }
      h2 { margin: 0; font-size: 16px; }
      pre { margin: 0; padding: 12px 20px 20px; white-space: pre-wrap; font: inherit; }
      button { font: inherit; color: inherit; background: none; border: 1px solid; border-radius: 4px; padding: 4px 12px; }
    </style>
    <section role="alert" aria-label="The site could not be built">
      <header><h2>Not built: this page is from the last good build</h2><button type="button">Close</button></header>
      <pre tabindex="0"></pre>
    </section>`;
  root.querySelector('pre').textContent = text;
  root.querySelector('button').onclick = () => panel.remove();
  return panel;
}
