//! The clipboard, and the table of a chart on it.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, Element};

/// The table inside `within` as it is read: cells apart by tabs, as spreadsheets and word processors
/// take them.
pub(super) fn table(within: &Element) -> Option<String> {
    let rows = within.query_selector_all(".chart-table tr").ok()?;
    let mut text = String::new();
    for index in 0..rows.length() {
        let row = rows.get(index)?.dyn_into::<Element>().ok()?;
        let cells = row.children();
        let words: Vec<String> = (0..cells.length())
            .filter_map(|cell| cells.item(cell)?.text_content())
            .collect();
        text.push_str(&words.join("\t"));
        text.push('\n');
    }
    (!text.is_empty()).then_some(text)
}

/// Puts a text on the clipboard; whether that worked.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(clipboard) = clipboard() else {
        return false;
    };
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// The clipboard; a page that is not trusted has none.
fn clipboard() -> Option<Clipboard> {
    let navigator = gloo::utils::window().navigator();
    let found = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    found.dyn_into().ok()
}
