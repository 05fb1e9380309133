//! What there is to say about a link or a file that was opened.

use regiewijzer_model::MODEL_VERSION;
use yew::prelude::*;

use crate::state::notice::Notice;
use crate::state::words;
use crate::text::interface::link;

#[derive(Properties, PartialEq)]
pub(crate) struct NoticeViewProps {
    /// What to say.
    pub(crate) notice: Notice,
    /// Closes it.
    pub(crate) close: Callback<()>,
}

/// A message about the link, until it is closed.
#[component]
pub(crate) fn NoticeView(props: &NoticeViewProps) -> Html {
    let message = match &props.notice {
        Notice::None => return Html::default(),
        Notice::Opened {
            other_model,
            lacks_assumptions,
            problems,
        } => html! {
            <>
                if !problems.is_empty() {
                    <h2>{ link::HEADING }</h2>
                    <ul>
                        { for problems.iter().map(|problem| html! {
                            <li>{ words::problem(problem) }</li>
                        }) }
                    </ul>
                    <p>{ link::REST }</p>
                }
                if let Some(found) = other_model {
                    <p>{ link::older(found, MODEL_VERSION) }</p>
                }
                if *lacks_assumptions {
                    <p>{ link::LACKS_ASSUMPTIONS }</p>
                }
            </>
        },
    };
    let onclick = {
        let close = props.close.clone();
        Callback::from(move |_: MouseEvent| close.emit(()))
    };
    html! {
        <div class="notice" role="alert">
            { message }
            <button type="button" class="button" {onclick}>{ link::CLOSE }</button>
        </div>
    }
}
