// Until the program of a page listens, what is done with its controls is kept, and done again once it does.
{
  const root = document.documentElement;
  const controls = "#app :is(button, input, select, textarea, [role='slider'])";
  const kept = [];
  let note;

  const show = (...parts) => {
    if (!note) {
      note = Object.assign(document.createElement("p"), { className: "early-note" });
      note.setAttribute("role", "status");
      document.body.append(note);
    }
    note.replaceChildren(...parts);
  };

  const keep = (event) => {
    const { type, key, shiftKey } = event;
    const target = event.target.closest?.(controls);
    if (!target) return;
    const isField = target.matches("input, select, textarea");
    const turns = target.hasAttribute("role") && /^(Arrow|Page|Home|End)/.test(key);
    if (!(type === "click" ? !isField : type === "keydown" ? turns : isField)) return;
    event.stopImmediatePropagation();
    if (!isField) event.preventDefault();
    const last = kept.at(-1);
    // A slider that is dragged comes to one place.
    if (type === "input" && last?.type === type && last.target === target) kept.pop();
    const { value, checked } = target;
    kept.push({ type, key, shiftKey, target, value, checked });
    show(LOADING);
  };

  const repeat = ({ type, key, shiftKey, target, value, checked }) => {
    if (type === "click" || target.checked !== checked) {
      target.click();
    } else if (type === "keydown") {
      target.dispatchEvent(new KeyboardEvent(type, { key, shiftKey, bubbles: true, cancelable: true }));
    } else {
      if (target.type !== "file") target.value = value;
      target.dispatchEvent(new Event(type, { bubbles: true }));
    }
  };

  const alive = async () => {
    stop();
    for (const one of kept) {
      repeat(one);
      // Drawn before the next: what a button does depends on what is drawn.
      await new Promise((drawn) => setTimeout(drawn));
    }
    note?.remove();
  };

  const fail = () => {
    if (document.readyState === "loading") return;
    stop();
    for (const control of document.querySelectorAll(controls)) control.disabled = true;
    const link = (href, words) => Object.assign(document.createElement("a"), { href, textContent: words });
    const figures = document.querySelector("#uitkomsten, #oordeel") ?? document.querySelector("main");
    show(`${FAILED} `, link(`#${figures.id}`, FIGURES), " ", link("", AGAIN));
  };

  const types = ["click", "input", "change", "keydown"];
  const stop = () => {
    for (const type of types) removeEventListener(type, keep, true);
    observer.disconnect();
    clearTimeout(slow);
  };
  const look = () => {
    if ("alive" in root.dataset) alive();
    else if ("failed" in root.dataset) fail();
  };
  const observer = new MutationObserver(look);
  const slow = setTimeout(() => show(LOADING), 2000);
  for (const type of types) addEventListener(type, keep, true);
  observer.observe(root, { attributeFilter: ["data-alive", "data-failed"] });
  addEventListener("DOMContentLoaded", look);
  // A script that doesn't load.
  addEventListener("error", ({ target }) => target.tagName === "SCRIPT" && root.setAttribute("data-failed", ""), true);
}
