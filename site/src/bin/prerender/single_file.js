{
  const text = (id) => document.getElementById(id).textContent;
  const url = (part, type) => URL.createObjectURL(new Blob([part], { type }));
  const unpacked = (packed) => {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  };

  // The worker carries its wasm as text: a blob's script can fetch nothing here.
  const worker = `${text("worker-glue")}
const unpacked = ${unpacked};
wasm_bindgen({ module_or_path: unpacked("${text("worker-wasm")}").arrayBuffer() }).catch((error) => {
  setTimeout(() => {
    throw error;
  });
});`;
  window.regiewijzerWorker = url(worker, "text/javascript");
  window.regiewijzerTexts = {};
  const start = async () => {
    for (const { id, textContent } of document.querySelectorAll("[data-texts]")) {
      window.regiewijzerTexts[id] = await unpacked(textContent).text();
    }
    await wasm_bindgen({ module_or_path: unpacked(text("page-wasm")).arrayBuffer() });
  };
  start().catch((error) => {
    for (const line of document.querySelectorAll(".early-note [data-failed]")) {
      line.textContent = line.dataset.failed;
    }
    throw error;
  });
}
