//! Giving the options to others: as a link, or as a file where they don't fit in one.

use regiewijzer_exploration::options::link::{LONGEST, write};
use yew::prelude::*;

use crate::components::copy_button::CopyButton;
use crate::components::file_button::FileButton;
use crate::state::file::MOST_BYTES;
use crate::state::options::Options;
use crate::text::Localized;
use crate::text::interface::{compare, file, keep};
use crate::{address, browser_file};

/// What the file is called.
const NAME: &str = "regiewijzer-opties.txt";

#[derive(Properties, PartialEq)]
pub(super) struct CopyLinkProps {
    /// The options that are shown.
    pub(super) options: Options,
}

/// Copies the link of the options, where they fit in one.
#[component]
pub(super) fn CopyLink(props: &CopyLinkProps) -> Html {
    let link = write(&props.options);
    let stale = AttrValue::from(link.clone());
    html! {
        if link.len() <= LONGEST {
            <CopyButton words={keep::COPY_LINK} text={move |()| address::here_with(&link)} {stale} />
        }
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ShareProps {
    /// The options that are shown.
    pub(super) options: Options,
    /// Shows those of a file.
    pub(super) show: Callback<Options>,
}

/// A sentence on what the link holds, and the ways to a file and back.
#[component]
pub(super) fn Share(props: &ShareProps) -> Html {
    let ShareProps { options, show } = props;
    let is_foreign = use_state_eq(|| false);
    let fits = write(options).len() <= LONGEST;
    let save = {
        let options = options.clone();
        Callback::from(move |_: MouseEvent| {
            browser_file::save(NAME, "text/plain;charset=utf-8", &options.write());
        })
    };
    let on_text = {
        let (show, is_foreign) = (show.clone(), is_foreign.clone());
        Callback::from(move |text: String| {
            let opened = Options::read(&text);
            is_foreign.set(opened.all().is_empty());
            if !opened.all().is_empty() {
                show.emit(opened);
            }
        })
    };
    html! {
        <div class="compare-share">
            <p class="choice-note">
                { if fits { compare::IN_LINK } else { compare::NOT_IN_LINK }.localized() }
            </p>
            <div class="keep-buttons">
                <button type="button" class="button" onclick={save}>{ keep::SAVE }</button>
                <FileButton words={keep::OPEN} accept="text/plain,.txt" most_bytes={MOST_BYTES} {on_text} />
            </div>
            if *is_foreign {
                <p class="slider-problem" role="alert">{ file::FOREIGN }{ " " }{ compare::UNCHANGED }</p>
            }
        </div>
    }
}
