//! The strip with every outcome: where it stands today, where it would stand, and how sure.

use regiewijzer_analysis::movable::Section;
use regiewijzer_charts::{DotScale, Mark, Shape};
use regiewijzer_model::{Outcome, Scenario};
use yew::prelude::*;

use super::outcome_row::{Against, OutcomeRow};
use super::view::View;
use crate::components::section_caption::section_caption;
use crate::state::Update;
use crate::state::findings::dot_scale;
use crate::text::Localized;
use crate::text::interface::outcome;

#[derive(Properties, PartialEq)]
pub(crate) struct OutcomesProps {
    /// What there is to show.
    pub(crate) view: View,
    /// Changes what is explored.
    pub(crate) update: Update,
}

/// Four groups of rows.
#[component]
pub(crate) fn Outcomes(props: &OutcomesProps) -> Html {
    let view = &props.view;
    let on_show = use_callback(props.update.clone(), |measure, update| {
        update.by(move |exploration| exploration.showing(measure));
    });
    html! {
        <section class="outcomes" aria-labelledby="uitkomsten">
            <div class="outcomes-head">
                <h2 id="uitkomsten">{ outcome::HEADING }</h2>
                <ul class="outcomes-key">
                    <li class="series-vandaag">
                        <Mark shape={Shape::Hollow} />{ Scenario::Vandaag.name().localized() }
                    </li>
                    if view.compares {
                        <li class={view.look.class}><Mark shape={view.look.shape} />{ view.look.name }</li>
                    }
                </ul>
                <p>{ outcome::HOW_TO_READ }</p>
            </div>
            <div class="outcome-groups">
                { for Section::all(&view.exploration.thresholds).into_iter().map(|(section, measures)| {
                    section_table(view, &on_show, section, &measures)
                }) }
            </div>
        </section>
    }
}

fn section_table(
    view: &View,
    on_show: &Callback<Outcome>,
    section: Section,
    measures: &[Outcome],
) -> Html {
    let charted = view.exploration.measures();
    let heads = [
        outcome::MEASURE,
        outcome::PICTURE,
        outcome::NOW,
        outcome::CHANGE,
    ];
    html! {
        <table class="outcome-group">
            <caption>{ section_caption(section) }</caption>
            <colgroup>
                <col class="col-name" /><col /><col class="col-value" /><col class="col-change" />
            </colgroup>
            <thead class="visually-hidden">
                <tr>{ for heads.map(|head| html! { <th scope="col">{ head.localized() }</th> }) }</tr>
            </thead>
            <tbody>
                { for measures.iter().copied().map(|measure| html! {
                    <OutcomeRow key={measure.id()} {measure} scale={scale(view, measure)}
                        today={view.today_at_end(measure)} now={view.now_at_end(measure)} look={view.look}
                        against={against(view, measure)} charted={charted.contains(&measure)} on_show={on_show.clone()} />
                }) }
            </tbody>
        </table>
    }
}

/// How what is explored compares with today; nothing where it is that.
fn against(view: &View, measure: Outcome) -> Option<Against> {
    let found = view.now()?.of(measure)?;
    Some(Against {
        moved: found.difference.p50,
        noticeable: view.noticeable(measure),
        wins: found.against(0)?,
    })
}

fn scale(view: &View, measure: Outcome) -> DotScale {
    let bands = [view.today_at_end(measure), view.now_at_end(measure)];
    dot_scale(measure, bands.into_iter().flatten())
}
