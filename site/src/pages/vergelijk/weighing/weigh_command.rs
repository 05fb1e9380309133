//! How to weigh the options without this page.

use std::rc::Rc;

use regiewijzer_analysis::Weights;
use regiewijzer_analysis::weighing::GROUPS;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::Outcome;
use yew::prelude::*;

use crate::pages::vergelijk::commands::{Whose, weigh};
use crate::pages::vergelijk::view::ComparedOption;
use crate::text::interface::compare;

#[derive(Properties, PartialEq)]
pub(super) struct WeighCommandProps {
    /// What is asked of each option.
    pub(super) inquiries: Vec<Inquiry>,
    /// The options.
    pub(super) options: Rc<[ComparedOption]>,
    /// The measures that count.
    pub(super) criteria: Vec<Outcome>,
    /// Own weights.
    pub(super) weights: Weights,
}

/// A command for the groups and one for the reader's own weights.
#[component]
pub(super) fn WeighCommand(props: &WeighCommandProps) -> Html {
    let WeighCommandProps {
        inquiries,
        options,
        criteria,
        weights,
    } = props;
    let groups = Whose::Groups(GROUPS.iter().map(|group| group.id).collect());
    let own = Whose::Own(weights.clone());
    let line = |whose| weigh(options, inquiries, criteria, whose);
    html! {
        <details class="compare-commands">
            <summary>{ compare::COMMAND_WEIGH }</summary>
            <pre><code data-command="groups">{ line(&groups) }</code></pre>
            <pre><code data-command="own">{ line(&own) }</code></pre>
        </details>
    }
}
