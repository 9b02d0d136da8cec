/* In a frame on another site: tells the page around it how high the content is. Nothing else is told. */
if (parent !== window) {
  const tell = () => parent.postMessage({ portalHeight: document.documentElement.getBoundingClientRect().height }, "*");
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener("load", tell);
}
