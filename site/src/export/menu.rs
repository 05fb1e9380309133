//! The menu below a chart that exports it.

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use super::poster::Drawing;
use super::{About, Sheet, clipboard, inline_styles, name, picture};
use crate::browser_file;
use crate::focus;
use crate::text::interface::take;
use crate::text::{Localized, Phrase};

#[derive(Properties, PartialEq)]
pub(crate) struct ExportMenuProps {
    /// The element that holds the chart and its table.
    pub(crate) within: NodeRef,
    /// What the chart shows.
    pub(crate) title: AttrValue,
    /// The name of the files, without an ending.
    pub(crate) name: AttrValue,
    /// What the marks stand for, where that is not in the drawing itself.
    #[prop_or_default]
    pub(crate) marks: AttrValue,
    /// Whether there is a chart; without it there are figures alone.
    #[prop_or(true)]
    pub(crate) is_drawn: bool,
    /// What it is about and where it comes from.
    pub(crate) about: About,
    /// Gives the figures.
    pub(crate) sheet: Callback<(), Sheet>,
}

/// Four buttons, and the result of the last one in words.
#[component]
pub(crate) fn ExportMenu(props: &ExportMenuProps) -> Html {
    let said = use_state_eq(|| None::<String>);
    let say = {
        let said = said.clone();
        Callback::from(move |words: String| said.set(Some(words)))
    };
    let svg = {
        let (find, say, name) = (
            drawing_of(props),
            say.clone(),
            format!("{}.svg", props.name),
        );
        Callback::from(move |_: MouseEvent| match find.emit(()) {
            Some(drawing) => {
                browser_file::save(&name, "image/svg+xml", &drawing.svg);
                say.emit(take::saved(&name));
            }
            None => say.emit(sentence(take::NOT_DRAWN)),
        })
    };
    let png = {
        let (find, say, name) = (
            drawing_of(props),
            say.clone(),
            format!("{}.png", props.name),
        );
        Callback::from(move |_: MouseEvent| {
            let (drawing, say, name) = (find.emit(()), say.clone(), name.clone());
            spawn_local(async move {
                let picture = match &drawing {
                    Some(drawing) => picture::png(drawing).await,
                    None => None,
                };
                if let Some(picture) = picture {
                    browser_file::save_blob(&name, picture);
                    say.emit(take::saved(&name));
                } else {
                    say.emit(sentence(take::NOT_DRAWN));
                }
            });
        })
    };
    let csv = {
        let (sheet, about) = (props.sheet.clone(), props.about.clone());
        let (say, name) = (say.clone(), name::csv(&props.name));
        Callback::from(move |_: MouseEvent| {
            let text = sheet.emit(()).csv(&about.here_and_now().columns);
            browser_file::save(&name, "text/csv;charset=utf-8", &text);
            let words = take::CSV_FORM.localized();
            say.emit(format!("{} {words}", take::saved(&name)));
        })
    };
    let copy = {
        let (within, say) = (props.within.clone(), say);
        Callback::from(move |_: MouseEvent| {
            let table = within
                .cast::<Element>()
                .and_then(|one| clipboard::table(&one));
            let say = say.clone();
            spawn_local(async move {
                let copied = match &table {
                    Some(table) => clipboard::copy(table).await,
                    None => false,
                };
                let words = if copied {
                    take::COPIED
                } else {
                    take::NOT_COPIED
                };
                say.emit(sentence(words));
            });
        })
    };
    let first = if props.is_drawn { take::SVG } else { take::CSV };
    let button = |words: Phrase, onclick: Callback<MouseEvent>| {
        let place = usize::from(words != first);
        html! {
            <button type="button" class="text-button" tabindex={focus::tab_stop(place)} {onclick}>
                { words.localized() }
            </button>
        }
    };
    html! {
        <div class="take" role="toolbar" aria-label={take::group(&props.title)} onkeydown={focus::within_bar()}>
            <span class="take-head" aria-hidden="true">{ take::HEADING }</span>
            if props.is_drawn {
                { button(take::SVG, svg) }
                { button(take::PNG, png) }
            }
            { button(take::CSV, csv) }
            if props.is_drawn {
                { button(take::COPY, copy) }
            }
            <span class="take-said" role="status">{ (*said).clone().unwrap_or_default() }</span>
        </div>
    }
}

fn sentence(text: Phrase) -> String {
    text.localized().to_owned()
}

/// Makes the drawing of the chart as it is at the moment of the call.
fn drawing_of(props: &ExportMenuProps) -> Callback<(), Option<Drawing>> {
    let (within, title, marks, about) = (
        props.within.clone(),
        props.title.clone(),
        props.marks.clone(),
        props.about.clone(),
    );
    Callback::from(move |()| {
        let element = within.cast::<Element>()?;
        let about = about.here_and_now().paragraphs;
        inline_styles::drawing(&element, &title, &marks, &about)
    })
}
