//! Opening a file of the reader's own.

use gloo::file::Blob;
use gloo::file::callbacks::{FileReader, read_as_text};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct FileButtonProps {
    /// The words on it.
    pub(crate) words: AttrValue,
    /// The kinds of files that it asks for.
    #[prop_or("application/json,.json".into())]
    pub(crate) accept: AttrValue,
    /// A file with more bytes than this is not read.
    pub(crate) most_bytes: f64,
    /// Called with the text of the file; an empty one where it is too large or cannot be read.
    pub(crate) on_text: Callback<String>,
}

/// A button that asks for a file and reads it. The file goes nowhere.
#[component]
pub(crate) fn FileButton(props: &FileButtonProps) -> Html {
    let reading = use_mut_ref(|| None::<FileReader>);
    let onchange = {
        let (on_text, most_bytes) = (props.on_text.clone(), props.most_bytes);
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let chosen = input.files().and_then(|files| files.get(0));
            // The same file may be chosen again, after it was mended.
            input.set_value("");
            let Some(chosen) = chosen else { return };
            if chosen.size() > most_bytes {
                on_text.emit(String::new());
                return;
            }
            let on_text = on_text.clone();
            let reader = read_as_text(&Blob::from(chosen), move |text| {
                on_text.emit(text.unwrap_or_default());
            });
            *reading.borrow_mut() = Some(reader);
        })
    };
    html! {
        <label class="button keep-open">
            { &props.words }
            <input type="file" class="visually-hidden" accept={&props.accept} {onchange} />
        </label>
    }
}
