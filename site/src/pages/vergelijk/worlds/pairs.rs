//! In how many worlds each option beats each other one.

use regiewijzer_model::Outcome;
use yew::prelude::*;

use crate::components::wins_bar::wins_bar;
use crate::pages::vergelijk::option_label::OptionLabel;
use crate::pages::vergelijk::view::View;
use crate::state::wins::sentence;
use crate::text::interface::compare;

/// Properties shared by the tables about one measure.
#[derive(Properties, PartialEq)]
pub(super) struct MeasureViewProps {
    /// The measure.
    pub(super) measure: Outcome,
    /// What there is to show.
    pub(super) view: View,
}

/// A small matrix, and a sentence for each pair.
#[component]
pub(super) fn Pairs(props: &MeasureViewProps) -> Html {
    let MeasureViewProps { measure, view } = props;
    let places = 0..view.options.len();
    let pairs = places
        .clone()
        .flat_map(|one| (one + 1..view.options.len()).map(move |other| (one, other)));
    html! {
        <div class="compare-pairs">
            <table class="compare-matrix">
                <caption>{ compare::MATRIX }</caption>
                <thead>
                    <tr>
                        <th scope="col"><span class="visually-hidden">{ compare::OPTION }</span></th>
                        { for view.options.iter().map(|option| html! {
                            <th scope="col">
                                <span aria-hidden="true">{ option.letter }</span>
                                <span class="visually-hidden">{ &option.name }</span>
                            </th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for view.options.iter().enumerate().map(|(one, option)| html! {
                        <tr>
                            <th scope="row"><OptionLabel option={option.clone()} /></th>
                            { for places.clone().map(|other| cell(view, one, other, *measure)) }
                        </tr>
                    }) }
                </tbody>
            </table>
            <ul class="compare-sentences">
                { for pairs.filter_map(|(one, other)| {
                    let wins = view.found(one, *measure)?.against(other)?;
                    let [one, other] = [one, other].map(|option| &view.options[option].name);
                    Some(html! { <li>{ sentence(wins, one, other) }</li> })
                }) }
            </ul>
        </div>
    }
}

fn cell(view: &View, one: usize, other: usize, measure: Outcome) -> Html {
    if one == other {
        return html! { <td class="compare-self"><span aria-hidden="true">{ "·" }</span></td> };
    }
    let wins = view
        .found(one, measure)
        .and_then(|found| found.against(other));
    html! { <td>{ for wins.map(wins_bar) }</td> }
}
