(window.requestIdleCallback ?? setTimeout)(() => {
  document.head.append(Object.assign(document.createElement("script"), { src: "SCRIPT" }));
});
