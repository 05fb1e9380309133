//! A question: closed, one line on what changes; open, a row for each of its measures.

use regiewijzer_analysis::movable::Section;
use regiewijzer_charts::DotScale;
use regiewijzer_model::Outcome;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::pages::verken::results::outcome_row::{Against, OutcomeRow};
use crate::pages::verken::results::view::View;
use crate::state::findings::dot_scale;
use crate::state::verdict::Verdict;
use crate::text::interface::{changes, outcome, question};
use crate::text::{Localized, capital, change, listed, lower_first};

#[derive(Properties, PartialEq)]
pub(super) struct QuestionProps {
    /// What there is to show.
    pub(super) view: View,
    /// The section that the question is about.
    pub(super) section: Section,
    /// Its measures.
    pub(super) measures: Vec<Outcome>,
    /// Whether its rows show.
    pub(super) open: bool,
    /// Called with the id of the section when it is opened or closed.
    pub(super) on_toggle: Callback<(&'static str, bool)>,
    /// Brings a measure up in a panel.
    pub(super) on_show: Callback<Outcome>,
}

/// The rows are in the page also while it is closed: the browser finds words in them and opens it, and a
/// page without scripts opens it too.
#[component]
pub(super) fn Question(props: &QuestionProps) -> Html {
    let QuestionProps {
        view,
        section,
        measures,
        open,
        on_toggle,
        on_show,
    } = props;
    let id = section.id();
    let ontoggle = on_toggle.reform(move |event: Event| {
        let details = event
            .target()
            .and_then(|one| one.dyn_into::<Element>().ok());
        (id, details.is_some_and(|one| one.has_attribute("open")))
    });
    let charted = view.exploration.measures();
    let heads = [
        outcome::MEASURE,
        outcome::PICTURE,
        outcome::NOW,
        outcome::CHANGE,
    ];
    html! {
        <details class="question" data-question={id} open={*open} {ontoggle}>
            <summary>
                <h3>{ question::of(id).map(Localized::localized) }</h3>
                <span class="question-line">{ line(view, measures) }</span>
            </summary>
            <table class="outcome-group" role="table">
                <caption>
                    <span class="visually-hidden">{ section.name().localized() }</span>
                    { section.note().map(Localized::localized) }
                </caption>
                <colgroup>
                    <col class="col-name" /><col /><col class="col-value" /><col class="col-change" />
                </colgroup>
                <thead class="visually-hidden">
                    <tr>{ for heads.map(|head| html! { <th scope="col">{ head.localized() }</th> }) }</tr>
                </thead>
                <tbody role="rowgroup">
                    { for measures.iter().copied().map(|measure| html! {
                        <OutcomeRow key={measure.id()} {measure} scale={scale(view, measure)}
                            today={view.today_at_end(measure)} now={view.now_at_end(measure)} look={view.look}
                            pinned={pinned(view, measure)} examples={view.examples(measure)}
                            against={against(view, measure)} charted={charted.contains(&measure)}
                            on_show={on_show.clone()} />
                    }) }
                </tbody>
            </table>
        </details>
    }
}

/// Where pinned choices stand, for the row of a measure.
fn pinned(view: &View, measure: Outcome) -> Vec<(f64, AttrValue, AttrValue)> {
    let all = view.pinned.iter();
    all.filter_map(|one| {
        Some((
            one.at_end(measure)?.p50,
            one.letter.into(),
            one.look.class.into(),
        ))
    })
    .collect()
}

/// What changes noticeably, and by how much; for today what the question is about.
fn line(view: &View, measures: &[Outcome]) -> Html {
    if view.now().is_none() {
        let names: Vec<String> = measures
            .iter()
            .map(|one| lower_first(one.name().localized()))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        return html! { { capital(&listed(&names)) } };
    }
    let found: Vec<(Outcome, f64, Verdict)> = measures
        .iter()
        .filter_map(|&measure| {
            let Against {
                moved, noticeable, ..
            } = against(view, measure)?;
            Some((measure, moved, Verdict::of(measure, moved, noticeable)))
        })
        .collect();
    let part = |wanted: Verdict| {
        let own = found.iter().filter(|(.., verdict)| *verdict == wanted);
        let named: Vec<String> = own
            .map(|(measure, moved, _)| {
                let name = lower_first(measure.name().localized());
                format!("{name}\u{a0}{}", change(*measure, *moved))
            })
            .collect();
        let (mark, word) = wanted.mark_and_word();
        (!named.is_empty()).then(|| {
            let measures = named.iter().map(String::as_str).collect::<Vec<_>>();
            html! {
                <span class="question-part">
                    <span aria-hidden="true">{ mark }{ " " }</span>
                    { capital(&changes::changed(&listed(&measures), word.localized())) }
                    { ". " }
                </span>
            }
        })
    };
    let noticed: Vec<Html> = [Verdict::Better, Verdict::Worse]
        .into_iter()
        .filter_map(part)
        .collect();
    let rest = found.iter().any(|(.., verdict)| *verdict == Verdict::Equal);
    html! {
        <>
            if noticed.is_empty() {
                { changes::ALL_SAME }
            } else if rest {
                { for noticed }{ changes::OTHERS_SAME }
            } else {
                { for noticed }
            }
        </>
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
