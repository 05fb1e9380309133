//! One of the three futures: its text, with lists from the evidence and figures of the model in it.

use regiewijzer_ensemble::Inquiry;
use regiewijzer_evidence::{
    Actor, Effect, FactorKind, Partnership, Regierol, Subject, partnerships, points_on, scale_of,
    stakeholders, success_factors, tasks_of,
};
use regiewijzer_model::{Outcome, Scenario};
use yew::prelude::*;

use super::facts::raw;
use super::texts::{BELEIDSREGISSEUR, BESTUURSREGISSEUR, TERREINREGISSEUR, here, scenario, table};
use super::{pictures, tables};
use crate::components::look::Look;
use crate::components::route_link::RouteLink;
use crate::pages::start::scenario_query;
use crate::route::Page;
use crate::state::balance::part_of_range;
use crate::state::ladder::Rung;
use crate::state::prepared::computed;
use crate::state::verdict::Verdict;
use crate::state::wins::{NEARLY_EVERYWHERE, SOMEWHERE, of_100};
use crate::state::{Exploration, Findings, home};
use crate::text::{Localized, change, decimals, listed, lower_first, number_style, whole};
use crate::worker::task::{Answer, Compare, Task};

/// How many are named that get worse in a part of the worlds.
const NAMED: usize = 4;

pub(super) fn page(of: Scenario) -> Html {
    let look = Look::of_scenario(of);
    let text = match of {
        Scenario::Bestuursregisseur | Scenario::Vandaag => BESTUURSREGISSEUR,
        Scenario::Terreinregisseur => TERREINREGISSEUR,
        Scenario::Beleidsregisseur => BELEIDSREGISSEUR,
    };
    let compared = regions().map(|region| (region, compared(of, region)));
    html! {
        <div class={classes!("reading-scenario", look.class)}>
            <h1>{ pictures::named_mark(of) }</h1>
            { glance(&compared[1]) }
            { for pieces(here(text)).into_iter().map(|piece| match piece {
                Piece::Text(html) => html! { <div class="prose">{ raw(html) }</div> },
                Piece::Place(name) => filled(name, of, &compared),
            }) }
            <p class="actions">
                <RouteLink class={classes!("button", "button-strong", home::CARRIES)} to={Page::Verken.here()}
                    query={scenario_query(of)}>
                    { scenario::TRY_IT }
                </RouteLink>
            </p>
            <nav aria-label={scenario::OTHER.localized()}>
                <h2>{ scenario::OTHER }</h2>
                <ul class="page-links">
                    { for others(of).map(|(page, other)| html! {
                        <li><RouteLink to={page.here()}>{ pictures::named_mark(other) }</RouteLink></li>
                    }) }
                </ul>
            </nav>
        </div>
    }
}

fn others(of: Scenario) -> impl Iterator<Item = (Page, Scenario)> {
    [
        (Page::Bestuursregisseur, Scenario::Bestuursregisseur),
        (Page::Terreinregisseur, Scenario::Terreinregisseur),
        (Page::Beleidsregisseur, Scenario::Beleidsregisseur),
    ]
    .into_iter()
    .filter(move |(_, other)| *other != of)
}

/// A part of a page.
#[derive(Debug, PartialEq)]
enum Piece {
    /// Text as HTML.
    Text(&'static str),
    /// A place that is filled with what it names.
    Place(&'static str),
}

/// The text between the places `::name::`, and these.
fn pieces(html: &'static str) -> Vec<Piece> {
    const OPEN: &str = "<p>::";
    const CLOSE: &str = "::</p>";
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let Some((name, after)) = after.split_once(CLOSE) else {
            break;
        };
        pieces.push(Piece::Text(before));
        pieces.push(Piece::Place(name));
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces
}

fn filled(
    name: &str,
    of: Scenario,
    compared: &[(&'static Partnership, Option<Findings>); 3],
) -> Html {
    let role = role(of);
    match name {
        "tasks" => list(
            scenario::TASKS.localized(),
            tasks_of(role).map(|task| task.what.localized()),
        ),
        "scale" => {
            let scale = scale_of(role);
            html! {
                <dl class="reading-terms">
                    <div><dt>{ scenario::ADVICE }</dt><dd>{ scale.advice.localized() }{ " " }{ tables::source(scale.source) }</dd></div>
                    <div><dt>{ scenario::OUR_SCALE }</dt><dd>{ scale.reading.localized() }</dd></div>
                </dl>
            }
        }
        "instruments" => ladder(of),
        "stakeholders" => html! {
            <ul class="reading-list">
                { for stakeholders().iter().map(|one| html! {
                    <li><b>{ one.name.localized() }</b>{ ": " }{ one.involvement.localized() }{ " " }{ tables::source(one.source) }</li>
                }) }
            </ul>
        },
        "factors" => factors(),
        "model" => model(compared),
        "fails" => fails(compared),
        "questions" => list(
            scenario::QUESTIONS.localized(),
            points_on(Subject::OpenVraag).map(|point| point.what.localized()),
        ),
        _ => Html::default(),
    }
}

const fn role(of: Scenario) -> Regierol {
    match of {
        Scenario::Bestuursregisseur | Scenario::Vandaag => Regierol::Bestuursregisseur,
        Scenario::Terreinregisseur => Regierol::Terreinregisseur,
        Scenario::Beleidsregisseur => Regierol::Beleidsregisseur,
    }
}

fn list(head: &'static str, items: impl Iterator<Item = &'static str>) -> Html {
    html! {
        <aside class="reading-aside">
            <h3>{ head }</h3>
            <ul>{ for items.map(|item| html! { <li>{ item }</li> }) }</ul>
        </aside>
    }
}

/// The rungs, and how far each is in use.
fn ladder(of: Scenario) -> Html {
    let instruments = Exploration::of_scenario(of).instruments();
    let words = |degree: f64| match degree {
        degree if degree >= 1.0 => scenario::FULLY,
        degree if degree > 0.0 => scenario::PARTLY,
        _ => scenario::NOT_USED,
    };
    let power = Exploration::of_scenario(of).doorzettingsmacht().get();
    html! {
        <aside class="reading-aside">
            <h3>{ scenario::RUNG.localized().replace("{share}", &whole(100.0 * power)) }</h3>
            <ol class="reading-ladder">
                { for Rung::ALL.into_iter().map(|rung| {
                    let degree = rung.degree(&instruments);
                    html! {
                        <li class={(degree > 0.0).then_some("rung-used")}>
                            <b>{ rung.name().localized() }</b>{ " (" }{ words(degree).localized() }{ "): " }
                            { rung.example().localized() }
                        </li>
                    }
                }) }
            </ol>
        </aside>
    }
}

/// Annex 1, by actor.
fn factors() -> Html {
    let of = |wanted: FactorKind| {
        success_factors()
            .iter()
            .filter(move |factor| factor.kind == wanted)
            .map(|factor| factor.what.localized())
    };
    let group = |head: &'static str, items: Vec<&'static str>| {
        html! {
            if !items.is_empty() {
                <h4>{ head }</h4>
                <ul>{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul>
            }
        }
    };
    html! {
        <details class="reading-fold">
            <summary>{ scenario::FACTORS }</summary>
            { for Actor::ALL.into_iter().map(|actor| html! {
                <section class="reading-factors">
                    <h3>{ actor.name().localized() }</h3>
                    { group(table::NEEDS.localized(), of(FactorKind::Condition(actor)).collect()) }
                    { group(table::HELPS.localized(), of(FactorKind::Factor(actor, Effect::Helpt)).collect()) }
                    { group(table::HINDERS.localized(), of(FactorKind::Factor(actor, Effect::Remt)).collect()) }
                    { group(table::UNSAID.localized(), of(FactorKind::Factor(actor, Effect::Ongezegd)).collect()) }
                </section>
            }) }
            <p class="source-note">{ scenario::FACTORS_NOTE }</p>
        </details>
    }
}

/// The smallest, the middle and the largest of the partnerships of several municipalities.
fn regions() -> [&'static Partnership; 3] {
    let mut all: Vec<&Partnership> = partnerships()
        .iter()
        .filter(|one| one.municipalities > 1)
        .collect();
    all.sort_by_key(|one| one.inhabitants);
    [all[0], all[all.len() / 2], all[all.len() - 1]]
}

/// The partnership in which effects are shown at a glance.
pub(super) fn middle() -> &'static Partnership {
    regions()[1]
}

/// A future against today in a region.
pub(super) fn compared(of: Scenario, region: &Partnership) -> Option<Findings> {
    let explored = Exploration::of_scenario(of).with_partnership(Some(region.id));
    let answer = computed(Task::Compare(Compare {
        inquiries: vec![explored.baseline(), explored.inquiry()],
        measures: Vec::new(),
        thresholds: explored.thresholds.clone(),
        members: Inquiry::MEMBERS,
    }))?;
    match answer {
        Answer::Compared(compared) => compared.options.into_iter().nth(1),
        _ => None,
    }
}

/// What an effect is worth a word for.
pub(super) fn verdict(outcome: Outcome, by: f64) -> Verdict {
    let start = Exploration::default();
    Verdict::of(outcome, by, start.thresholds.over(outcome, start.months))
}

/// How many effects are seen at a glance.
const AT_A_GLANCE: usize = 7;

/// The largest effects in one region.
fn glance((region, found): &(&'static Partnership, Option<Findings>)) -> Html {
    let Some(found) = found else {
        return Html::default();
    };
    html! {
        <figure class="reading-glance">
            <figcaption>{ glance_head(region) }</figcaption>
            { pictures::effect_bars(&largest_effects(found)) }
            <p class="source-note">{ scenario::GLANCE_ENDS }</p>
        </figure>
    }
}

/// In which region, when and against what effects are seen at a glance.
pub(super) fn glance_head(region: &Partnership) -> String {
    let months = Exploration::default().months.get().to_string();
    let head = scenario::GLANCE
        .localized()
        .replace("{region}", region.name);
    head.replace("{months}", &months)
}

/// The largest effects, from the best to the worst: the outcome, its part of the range of that, and the change in
/// words. What gets worse has a negative part.
pub(super) fn largest_effects(found: &Findings) -> Vec<(&'static str, f64, String)> {
    let months = Exploration::default().months;
    let mut effects: Vec<(&'static str, f64, String)> = Outcome::ALL
        .into_iter()
        .filter_map(|outcome| {
            let by = found.of(outcome)?.difference.p50;
            let part = part_of_range(outcome, by, months).abs();
            let part = match verdict(outcome, by) {
                Verdict::Better => part,
                Verdict::Worse => -part,
                Verdict::Equal => return None,
            };
            Some((outcome.name().localized(), part, change(outcome, by)))
        })
        .collect();
    effects.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
    effects.truncate(AT_A_GLANCE);
    effects.sort_by(|one, other| other.1.total_cmp(&one.1));
    effects
}

/// The effects in the three regions: what is noticed in any of them.
fn model(compared: &[(&'static Partnership, Option<Findings>); 3]) -> Html {
    let effect = |found: &Option<Findings>, outcome: Outcome| {
        found.as_ref()?.of(outcome).map(|one| one.difference)
    };
    let is_noticed = |outcome: &Outcome| {
        compared.iter().any(|(_, found)| {
            effect(found, *outcome).is_some_and(|by| verdict(*outcome, by.p50) != Verdict::Equal)
        })
    };
    let sizes = [scenario::SMALL, scenario::MEDIUM, scenario::LARGE];
    let region = |place: usize| {
        let one = compared[place].0;
        format!(
            "{} ({}, {})",
            one.name,
            sizes[place].localized(),
            whole(f64::from(one.inhabitants))
        )
    };
    let months = Exploration::default().months.get().to_string();
    html! {
        <figure class="reading-model">
            <h3>{ scenario::MODEL.localized().replace("{months}", &months) }</h3>
            <div class="reading-table" tabindex="0" role="group" aria-label={scenario::OUTCOME.localized()}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ scenario::OUTCOME }</th>
                            { for (0..3).map(|place| html! { <th scope="col">{ region(place) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for Outcome::ALL.into_iter().filter(is_noticed).map(|outcome| html! {
                            <tr>
                                <th scope="row">{ outcome.name().localized() }</th>
                                { for compared.iter().map(|(one, found)| html! {
                                    <td>
                                        if let Some(by) = effect(found, outcome) {
                                            { effect_cell(outcome, one.id, by) }
                                        }
                                    </td>
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <figcaption>
                { scenario::MODEL_NOTE.localized().replace("{members}", &whole(f64::from(Inquiry::MEMBERS))) }
            </figcaption>
        </figure>
    }
}

fn effect_cell(outcome: Outcome, region: &'static str, by: regiewijzer_ensemble::Band) -> Html {
    let verdict = verdict(outcome, by.p50);
    let (mark, _) = verdict.mark_and_word();
    let word = match verdict {
        Verdict::Better => scenario::BETTER,
        Verdict::Worse => scenario::WORSE,
        Verdict::Equal => scenario::EQUAL,
    };
    let end = |value: f64| number_style().signed(value, decimals(outcome));
    html! {
        <span class={classes!("effect", verdict.class())}>
            <data value={by.p50.to_string()} data-outcome={outcome.id()} data-region={region}>{ change(outcome, by.p50) }</data>
            <span aria-hidden="true">{ " " }{ mark }</span>
            <span class="visually-hidden">{ " " }{ word.localized() }</span>
            <small>{ format!(" ({} … {})", end(by.p05), end(by.p95)) }</small>
        </span>
    }
}

/// What gets worse in the middle region.
fn fails(compared: &[(&'static Partnership, Option<Findings>); 3]) -> Html {
    let (region, found) = &compared[1];
    let Some(found) = found else {
        return Html::default();
    };
    let mut worse: Vec<(Outcome, f64)> = Outcome::ALL
        .into_iter()
        .filter_map(|outcome| {
            let wins = found.of(outcome)?.against(0)?;
            Some((outcome, wins.shares()[2]))
        })
        .filter(|(_, share)| *share >= SOMEWHERE)
        .collect();
    worse.sort_by(|one, other| other.1.total_cmp(&one.1));
    let (everywhere, somewhere): (Vec<_>, Vec<_>) = worse
        .into_iter()
        .partition(|(_, share)| *share >= NEARLY_EVERYWHERE);
    let names: Vec<String> = everywhere
        .iter()
        .map(|(outcome, _)| lower_first(outcome.name().localized()))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let first = if names.is_empty() {
        scenario::FAILS_NONE.localized().to_owned()
    } else {
        scenario::FAILS
            .localized()
            .replace("{outcomes}", &listed(&names))
    };
    let part: Vec<String> = somewhere
        .iter()
        .take(NAMED)
        .filter_map(|(outcome, _)| {
            let [_, _, worse] = of_100(found.of(*outcome)?.against(0)?);
            let name = lower_first(outcome.name().localized());
            Some(
                scenario::IN_WORLDS
                    .localized()
                    .replace("{outcome}", &name)
                    .replace("{worse}", &worse),
            )
        })
        .collect();
    let part: Vec<&str> = part.iter().map(String::as_str).collect();
    html! {
        <aside class="reading-aside">
            <p>{ first.replace("{region}", region.name) }</p>
            if !part.is_empty() {
                <p>{ scenario::FAILS_SOME.localized().replace("{outcomes}", &listed(&part)) }</p>
            }
        </aside>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_of_a_future_has_the_same_eight_places_between_its_texts() {
        let places = |html: &'static str| -> Vec<&str> {
            let places = pieces(html).into_iter().filter_map(|piece| match piece {
                Piece::Place(name) => Some(name),
                Piece::Text(_) => None,
            });
            places.collect()
        };
        let all = [
            "tasks",
            "scale",
            "instruments",
            "stakeholders",
            "factors",
            "model",
            "fails",
            "questions",
        ];
        for page in [BESTUURSREGISSEUR, TERREINREGISSEUR, BELEIDSREGISSEUR] {
            for text in page {
                assert_eq!(places(text), all);
            }
        }
    }
}
