// Nothing stays behind the Back button: a page that goes empties itself, and one that comes back
// asks the site anew. Belt and braces: /wis.css does the same without JavaScript.
addEventListener("pagehide", (event) => event.persisted && document.body.replaceChildren());
addEventListener("pageshow", (event) => event.persisted && location.reload());

// What was wiped in one tab goes from the screen in the others too.
const wiped = new BroadcastChannel("gewist");
if (document.querySelector('link[href="/wis.css"]')) wiped.postMessage("");
else wiped.onmessage = () => location.reload();
