//! What the model is in two minutes, what it does and does not reproduce, and everything that it assumes.

use regiewijzer_analysis::field::Month;
use regiewijzer_charts::{LINES, Moment};
use regiewijzer_evidence::{Language, Provenance};
use regiewijzer_model::{MODEL_VERSION, Parameter, Scenario};
use yew::prelude::*;

use super::facts::raw;
use super::fields::ScenarioField;
use super::texts::{
    BETWISTEN, CITEREN, METHODE, METHODE_AANNAMES, METHODE_BAND, METHODE_GRENZEN, METHODE_KORT,
    STEPS, Step, Words, changes, here, method,
};
use super::{tables, worlds};
use crate::components::field_years::{FIELD_YEARS, WITH_YEARS, YearChoice};
use crate::components::look::Look;
use crate::components::route_link::RouteLink;
use crate::components::shell;
use crate::route::{Page, Program};
use crate::text::{
    Localized, capital, exact, language, lower_first, number_style, parameter_unit, passage, whole,
};

/// The scenario that the pictures show: the loop begins inside the councils.
const SCENARIO: Scenario = Scenario::Bestuursregisseur;

pub(super) fn page() -> Html {
    let field = ScenarioField::of(SCENARIO);
    html! {
        <>
            <div class="method-opening">
                <div class="method-words">
                    <h1>{ shell::name(Page::Methode).localized() }</h1>
                    <div class="prose reading-lead">{ raw(here(METHODE_KORT)) }</div>
                </div>
                { for field.as_ref().map(whole_field) }
                <div class="prose">{ raw(here(METHODE_AANNAMES)) }</div>
            </div>
            <section aria-labelledby="kring">
                <h2 id="kring" tabindex="-1">{ method::LOOP }</h2>
                <p>{ method::LOOP_LEAD }</p>
                <ol class="method-steps">
                    { for STEPS.iter().map(|one| step(one, field.as_ref())) }
                </ol>
            </section>
            <section aria-labelledby="band">
                <h2 id="band" tabindex="-1">{ method::BAND }</h2>
                <div class="method-band">
                    <div class="prose">{ raw(here(METHODE_BAND)) }</div>
                    { worlds::of(SCENARIO) }
                </div>
            </section>
            <section aria-labelledby="grenzen">
                <h2 id="grenzen" tabindex="-1">{ method::LIMITS }</h2>
                <div class="prose">{ raw(here(METHODE_GRENZEN)) }</div>
            </section>
            <section aria-labelledby="volledig">
                <h2 id="volledig">{ method::FULL }</h2>
                { for parts(here(METHODE)).into_iter().map(part) }
                { to_model(method::TO_MODEL) }
            </section>
            <section aria-labelledby="herkomst">
                <h2 id="herkomst">{ method::PARAMETERS }</h2>
                <p>{ method::PARAMETERS_NOTE }</p>
                { for Provenance::ALL.into_iter().map(parameters) }
                { to_model(method::TO_EQUATIONS) }
                <p>
                    { changes::WHAT }{ " " }
                    <RouteLink to={Page::Wijzigingen.here()}>{ shell::name(Page::Wijzigingen).localized() }</RouteLink>
                </p>
            </section>
            <section aria-labelledby="betwisten">
                <h2 id="betwisten">{ method::CHALLENGE }</h2>
                <div class="prose">{ raw(here(BETWISTEN)) }</div>
            </section>
            <section aria-labelledby="citeren">
                <h2 id="citeren">{ method::CITE }</h2>
                <div class="prose">{ raw(here(CITEREN)) }</div>
                <div class="reading-aside">
                    <p><cite>{ citation() }</cite></p>
                    <p><cite>{ method::CITATION_REPORT }</cite></p>
                </div>
            </section>
        </>
    }
}

fn to_model(words: Words) -> Html {
    html! { <p><RouteLink to={Page::Model.here()}>{ words }</RouteLink></p> }
}

/// The site with the version of its code and of its model.
fn citation() -> String {
    method::CITATION
        .localized()
        .replace("{version}", env!("CARGO_PKG_VERSION"))
        .replace("{model}", MODEL_VERSION)
}

/// The field year by year, with all that is in it but its people.
fn whole_field(field: &ScenarioField) -> Html {
    let name = lower_first(Look::of_scenario(SCENARIO).name);
    let caption = method::FIELD
        .localized()
        .replace("{region}", method::REGION.localized())
        .replace("{scenario}", &name);
    html! {
        <figure class={classes!("method-field", WITH_YEARS)}>
            <div class={FIELD_YEARS}>{ field.years() }</div>
            <YearChoice />
            <figcaption>{ caption }</figcaption>
        </figure>
    }
}

fn months(field: &ScenarioField) -> String {
    whole((field.field.months.len() - 1) as f64)
}

fn step(step: &Step, field: Option<&ScenarioField>) -> Html {
    html! {
        <li class="method-step">
            <div class="method-words">
                <h3>{ raw(step.title()) }</h3>
                <p>{ raw(step.text()) }{ " " }{ tables::source(step.source) }</p>
                <p class="source-note"><em>{ method::ASSUMED }</em>{ " " }{ raw(step.assumed()) }</p>
            </div>
            { for field.map(|field| html! {
                <figure class="method-field">
                    { field.still(up_to(step.id, field.end()), step.id == PEOPLE) }
                    <figcaption>{ figures(step.id, field) }</figcaption>
                </figure>
            }) }
        </li>
    }
}

/// The steps in which the parts of a drawing come in.
fn place(step: &str) -> usize {
    STEPS
        .iter()
        .position(|one| one.id == step)
        .unwrap_or_default()
}

/// The step that brings in each line of a field.
const LINE_STEPS: [&str; LINES] = [
    "buiten",
    "buiten",
    "samen",
    "resultaat",
    "resultaat",
    "resultaat",
    "resultaat",
    "resultaat",
];

/// The step that brings in the people.
const PEOPLE: &str = "resultaat";

/// A moment without what later steps explain.
fn up_to(step: &str, moment: Moment) -> Moment {
    let is_in = |other| place(other) <= place(step);
    let mut shown = moment;
    for disc in shown.discs.iter_mut().filter(|_| !is_in("steun")) {
        (disc.ring, disc.flag, disc.line) = (0.0, 0.0, 0.0);
    }
    // The lines come after the discs, the squares and the centre.
    let marks = shown.marks.iter_mut().skip(shown.discs.len() + 2);
    for ((line, mark), other) in shown.lines.iter_mut().zip(marks).zip(LINE_STEPS) {
        if !is_in(other) {
            (*line, mark.value) = (0.0, AttrValue::default());
        }
    }
    shown
}

/// What the run of the model has of a step.
fn figures(step: &str, field: &ScenarioField) -> String {
    let hundredths = |value: f32| number_style().fixed(f64::from(value), 2);
    let all = &field.field.months;
    let (first, last) = (&all[0], &all[all.len() - 1]);
    let between = |words: super::texts::Words, of: &dyn Fn(&Month) -> f32| {
        words
            .localized()
            .replace("{from}", &hundredths(of(first)))
            .replace("{to}", &hundredths(of(last)))
    };
    match step {
        "tijd" => {
            let [councils, terrain, policy] = last.time.map(hundredths);
            method::STEP_TIME
                .localized()
                .replace("{months}", &months(field))
                .replace("{councils}", &councils)
                .replace("{field}", &terrain)
                .replace("{policy}", &policy)
        }
        "steun" => between(method::STEP_SUPPORT, &|month| draagvlak(field, month)),
        "samen" => between(method::STEP_VISION, &|month| month.ties.gedragen_visie),
        "buiten" => between(method::STEP_REACH, &|month| month.ties.contact_actors),
        _ => between(method::STEP_RESULTS, &|month| {
            month.ties.samenwerking_bestuur
        })
        .replace("{people}", &whole(field.per_grain)),
    }
}

/// The draagvlak of all councils, each by its inhabitants.
fn draagvlak(field: &ScenarioField, month: &Month) -> f32 {
    let people = &field.field.municipalities;
    let weighed = month.councils.iter().zip(people);
    let sum: f32 = weighed
        .map(|(council, people)| council.draagvlak * people)
        .sum();
    sum / people.iter().sum::<f32>()
}

/// A text cut at its headings of the third level.
fn parts(html: &'static str) -> Vec<&'static str> {
    const HEAD: &str = "<h3>";
    let mut parts = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.get(1..).and_then(|after| after.find(HEAD)) {
        parts.push(&rest[..=at]);
        rest = &rest[at + 1..];
    }
    parts.push(rest);
    parts
}

/// A part of the text; a list of claims below a heading is folded away.
fn part(html: &'static str) -> Html {
    const END: &str = "</h3>";
    let Some((head, body)) = html.split_once(END) else {
        return html! { <div class="prose">{ raw(html) }</div> };
    };
    let (list, rest) = body.split_at(body.find("<h2>").unwrap_or(body.len()));
    html! {
        <>
            <h3>{ raw(&head["<h3>".len()..]) }</h3>
            <details class="reading-fold">
                <summary>{ method::CLAIMS }</summary>
                <div class="prose">{ raw(list) }</div>
            </details>
            if !rest.is_empty() {
                // Both lists are above: here the page's program lets them be computed.
                <div id={Program::Method.island()}></div>
                <div class="prose">{ raw(rest) }</div>
            }
        </>
    }
}

/// The uncertain parameters of one provenance, folded away with their number.
fn parameters(provenance: Provenance) -> Html {
    let all = Parameter::ALL.map(Parameter::info);
    let all: Vec<_> = all
        .into_iter()
        .filter(|info| info.provenance == provenance)
        .collect();
    if all.is_empty() {
        return Html::default();
    }
    let heads = [method::PARAMETER, method::RANGE, method::WHY].map(Localized::localized);
    let number = all.len();
    let rows = all.into_iter().map(|info| {
        vec![
            Html::from(info.name.localized()),
            Html::from(format!(
                "{} – {} {}",
                exact(info.lo),
                exact(info.hi),
                parameter_unit(info.unit))),
            html! { <span lang={(language() == Language::En).then_some("nl")}>{ passage(info.source) }</span> },
        ]
    });
    html! {
        <details class="reading-fold">
            <summary>{ capital(provenance.name().localized()) }{ " (" }{ number }{ ")" }</summary>
            { tables::rows(&heads, rows.collect()) }
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_adds_what_its_step_explains_and_the_last_has_everything() {
        let field = ScenarioField::of(SCENARIO).unwrap();
        let drawn = |step: &str| up_to(step, field.end());
        assert!(drawn("tijd").discs.iter().all(|disc| disc.ring == 0.0));
        assert!(drawn("steun").discs.iter().all(|disc| disc.ring > 0.0));
        let lines = STEPS.iter().map(|step| {
            let moment = drawn(step.id);
            let marks = moment.marks.iter().skip(moment.discs.len() + 2).take(LINES);
            marks.filter(|mark| !mark.value.is_empty()).count()
        });
        assert_eq!(lines.collect::<Vec<_>>(), [0, 0, 1, 3, LINES]);
        assert_eq!(drawn("resultaat"), field.end());
    }

    #[test]
    fn each_list_of_claims_is_folded_away_and_nothing_is_lost() {
        for text in METHODE {
            let all = parts(text);
            assert_eq!((all.concat().as_str(), all.len()), (text, 3));
        }
    }
}
