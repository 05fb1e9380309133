//! The options: their names, their order, and more or fewer of them.

mod row;

use regiewijzer_model::Scenario;
use yew::prelude::*;

use super::share::Share;
use super::view::View;
use crate::components::route_link::RouteLink;
use crate::focus;
use crate::route::Page;
use crate::state::options::Options;
use crate::state::saved_options::SavedOptions;
use crate::text::interface::compare;
use crate::text::{Localized, language};
use row::OptionRow;

pub(super) use row::HEAD;

#[derive(Properties, PartialEq)]
pub(super) struct OptionListProps {
    /// The options that are compared.
    pub(super) options: Options,
    /// How many of them were kept; none where they are the scenarios to start with.
    pub(super) kept: usize,
    /// Whether they came with a link or a file.
    pub(super) are_foreign: bool,
    /// Keeps others.
    pub(super) keep: Callback<Options>,
    /// Shows those of a file.
    pub(super) show: Callback<Options>,
    /// How they look.
    pub(super) view: View,
}

/// Which options are shown to start with.
fn starting(options: &Options) -> String {
    options.common_partnership().map_or_else(
        || compare::STARTING_OPTIONS.to_string(),
        |region| compare::starting_options_in(region.name),
    )
}

/// A line for each option, and the ways to add one. Whatever is changed here is kept from then on.
#[component]
pub(super) fn OptionList(props: &OptionListProps) -> Html {
    let OptionListProps {
        options,
        kept,
        are_foreign,
        keep,
        show,
        view,
    } = props;
    let saved = use_context::<SavedOptions>();
    let lasts = saved.as_ref().is_none_or(|saved| saved.lasts);
    let erased = use_state_eq(Options::default);
    let is_erased = *kept == 0 && !erased.all().is_empty();
    // One button for both: one that gives way to another loses the focus.
    let forget = {
        let (erased, keep) = (erased.clone(), keep.clone());
        let own = saved.as_ref().map(|saved| saved.options.clone());
        Callback::from(move |_: MouseEvent| {
            if is_erased {
                keep.emit((*erased).clone());
            } else {
                erased.set(own.as_deref().cloned().unwrap_or_default());
                keep.emit(Options::default());
            }
        })
    };
    html! {
        <section class="compare-options" aria-labelledby={HEAD}>
            <h2 id={HEAD} tabindex="-1">{ compare::OPTIONS }</h2>
            if *kept == 0 {
                <p class="choice-note">{ starting(options) }</p>
            }
            if *kept == 1 && !are_foreign {
                <p class="choice-note">{ compare::ONE_OPTION }</p>
            }
            <ol class="option-list">
                { for view.options.iter().enumerate().map(|(place, option)| html! {
                    <OptionRow key={option.letter} {place} option={option.clone()} options={options.clone()}
                        keep={keep.clone()} />
                }) }
            </ol>
            <div class="option-adding">
                if options.has_room() {
                    <span id="erbij">{ compare::ADD }</span>
                    <span class="option-buttons" role="group" aria-labelledby="erbij">
                        { for Scenario::ALL.map(|scenario| {
                            let name = scenario.name().localized();
                            let (options, keep) = (options.clone(), keep.clone());
                            let onclick = Callback::from(move |_: MouseEvent| {
                                // There is room, or this button isn't there.
                                if let Ok(next) = options.with_scenario(scenario, language()) {
                                    // The last that fits takes these buttons away.
                                    if !next.has_room() {
                                        focus::to(HEAD);
                                    }
                                    keep.emit(next);
                                }
                            });
                            html! {
                                <button type="button" class="button" {onclick}>{ "+ " }{ name }</button>
                            }
                        }) }
                    </span>
                } else {
                    <span class="choice-note">{ compare::FULL }</span>
                }
                <RouteLink to={Page::Verken.here()}>
                    { compare::MAKE_OWN }
                </RouteLink>
                <span class="choice-note" role="status">
                    if is_erased {
                        { compare::FORGOTTEN }
                    }
                </span>
                if *kept > 0 && !are_foreign || is_erased {
                    <button type="button" class="text-button" onclick={forget}>
                        { if is_erased { compare::RESTORE } else { compare::FORGET }.localized() }
                    </button>
                }
            </div>
            <Share options={options.clone()} show={show.clone()} />
            if !lasts {
                <p class="choice-note">{ compare::NOT_LASTING }</p>
            }
            if view.differ_in_worlds() {
                <p class="choice-note">{ compare::SHARED_WORLDS }</p>
            }
        </section>
    }
}
