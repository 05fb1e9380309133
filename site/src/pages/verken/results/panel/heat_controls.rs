//! What the colour of the heat map shows.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::props;
use crate::components::select::{OptionGroup, Select};
use crate::state::{Panel, Plotted};
use crate::text::Localized;
use crate::text::interface::panel;

/// The values of the list.
const MEAN: &str = "gemiddelde";
const BEST: &str = "beste";

#[derive(Properties, PartialEq)]
pub(super) struct HeatControlsProps {
    /// Which of the two charts.
    pub(super) panel: Panel,
    /// What is shown.
    pub(super) plotted: Plotted,
    /// Whether the standard error is.
    pub(super) error: bool,
    /// Whether the mix is that of one of the three futures.
    pub(super) is_future: bool,
    /// Shows something else.
    pub(super) on_plotted: Callback<Plotted>,
    /// Shows the standard error, or not.
    pub(super) on_error: Callback<bool>,
}

/// A list and a box to tick.
#[component]
pub(super) fn HeatControls(props: &HeatControlsProps) -> Html {
    let best = if props.is_future {
        panel::BEST_OF_THREE
    } else {
        panel::BETTER_THAN_THREE
    };
    let options = [(MEAN, panel::MEAN), (BEST, best)]
        .map(|(value, words)| (value.into(), words.localized().into()));
    let groups = vec![OptionGroup {
        head: None,
        options: options.to_vec(),
    }];
    let on_choose = props.on_plotted.reform(|value: String| {
        if value == BEST {
            Plotted::Best
        } else {
            Plotted::Mean
        }
    });
    let onchange = props
        .on_error
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    let chosen = match props.plotted {
        Plotted::Mean => MEAN,
        Plotted::Best => BEST,
    };
    let name = props::name(props.panel);
    html! {
        <div class="panel-controls">
            <Select id={format!("{}-kleur", props::id(props.panel))} {groups} {chosen} {on_choose}
                label={panel::plotted(name)} />
            <label class="option">
                <input type="checkbox" checked={props.error} {onchange} />
                { panel::SHOW_ERROR }
            </label>
        </div>
    }
}
