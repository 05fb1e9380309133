//! The name of a section of measures, and what must be said beside them.

use regiewijzer_analysis::movable::Section;
use yew::prelude::*;

use crate::text::Localized;

/// For the caption of a table.
pub(crate) fn section_caption(section: Section) -> Html {
    html! {
        <>
            { section.name().localized() }
            if let Some(note) = section.note() {
                { " " }<span class="section-caption-note">{ note.localized() }</span>
            }
        </>
    }
}
