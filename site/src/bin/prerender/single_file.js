{
  const text = (id) => document.getElementById(id).textContent;
  const bytes = (id) => Uint8Array.from(atob(text(id)), (character) => character.charCodeAt(0));
  const url = (part, type) => URL.createObjectURL(new Blob([part], { type }));

  // The worker carries its wasm as text: a blob's script can fetch nothing here.
  const worker = `${text("worker-glue")}
const wasm = Uint8Array.from(atob("${text("worker-wasm")}"), (character) => character.charCodeAt(0));
wasm_bindgen({ module_or_path: wasm }).catch((error) => {
  setTimeout(() => {
    throw error;
  });
});`;
  window.regiewijzerWorker = url(worker, "text/javascript");
  wasm_bindgen({ module_or_path: bytes("page-wasm") }).catch((error) => {
    for (const line of document.querySelectorAll(".early-note [data-failed]")) {
      line.textContent = line.dataset.failed;
    }
    throw error;
  });
}
