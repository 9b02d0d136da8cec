/* For pages of other sites that show a frame of the portal: gives each frame the height that it asks for.
   Without this script the frame scrolls. It reads nothing, keeps nothing and asks nobody. */
(() => {
  const portal = new URL(document.currentScript.src).origin;
  const TALLEST = 10000; // pixels
  addEventListener("message", (event) => {
    const height = Number(event.data?.portalHeight);
    if (event.origin !== portal || !(height > 0 && height < TALLEST)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === event.source) frame.height = Math.ceil(height);
    }
  });
})();
