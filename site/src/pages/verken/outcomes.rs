//! The strip with every outcome: where it stands today, where it would stand, and how sure.

use regiewijzer_charts::{DotScale, Mark, Shape};
use regiewijzer_model::{Group, Outcome, Scenario};
use yew::prelude::*;

use super::View;
use super::row::OutcomeRow;
use crate::state::Exploration;
use crate::state::findings::drawn;
use crate::text::interface::outcome;

/// Properties of [`Outcomes`].
#[derive(Properties, PartialEq)]
pub(crate) struct OutcomesProps {
    /// What there is to show.
    pub(crate) view: View,
    /// Explores something else.
    pub(crate) update: Callback<Exploration>,
}

/// Four groups of rows.
#[component]
pub(crate) fn Outcomes(props: &OutcomesProps) -> Html {
    let view = &props.view;
    let language = view.language;
    let compares = !view.exploration.is_baseline();
    html! {
        <section class="outcomes" aria-labelledby="uitkomsten">
            <div class="outcomes-head">
                <h2 id="uitkomsten">{ outcome::HEADING.in_language(language) }</h2>
                <ul class="outcomes-key">
                    <li class="series-vandaag">
                        <Mark shape={Shape::Hollow} />{ Scenario::Vandaag.name().in_language(language) }
                    </li>
                    if compares {
                        <li class={view.look.class}><Mark shape={view.look.shape} />{ view.look.name }</li>
                    }
                </ul>
                <p>{ outcome::HOW_TO_READ.in_language(language) }</p>
            </div>
            <div class="outcome-groups">
                { for Group::ALL.map(|group| group_table(props, group)) }
            </div>
        </section>
    }
}

fn group_table(props: &OutcomesProps, group: Group) -> Html {
    let language = props.view.language;
    let heads = [
        outcome::MEASURE,
        outcome::PICTURE,
        outcome::NOW,
        outcome::CHANGE,
    ];
    html! {
        <table class="outcome-group">
            <caption>{ group.name().in_language(language) }</caption>
            <colgroup>
                <col class="col-name" /><col /><col class="col-value" /><col class="col-change" />
            </colgroup>
            <thead class="visually-hidden">
                <tr>{ for heads.map(|head| html! { <th scope="col">{ head.in_language(language) }</th> }) }</tr>
            </thead>
            <tbody>
                { for Outcome::ALL.into_iter().filter(|one| one.group() == group).map(|measure| html! {
                    <OutcomeRow key={measure.id()} {measure} scale={scale(props, measure)}
                        view={props.view.clone()} update={props.update.clone()} />
                }) }
            </tbody>
        </table>
    }
}

/// The natural range of a measure where it has one, else from zero to a round number.
fn scale(props: &OutcomesProps, measure: Outcome) -> DotScale {
    if measure.info().natural_max == Some(1.0) {
        return DotScale::share();
    }
    let bands: Vec<_> = [&props.view.today, &props.view.now]
        .into_iter()
        .flatten()
        .filter_map(|findings| findings.band(measure))
        .map(|band| drawn(&band))
        .collect();
    DotScale::from_zero(&bands)
}
