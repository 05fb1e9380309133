//! What the evaluation found: ten findings, and all the rest by theme.

use regiewijzer_evidence::subsidy::{limits, tiers};
use regiewijzer_evidence::survey::{Completeness, Question, questions};
use regiewijzer_evidence::{Partnership, Subject, conditions, findings};
use yew::prelude::*;

use super::pictures::{Axis, Values};
use super::texts::{FINDINGS, Finding, THEMES, Theme, dots, facts, table};
use super::{pictures, tables};
use crate::address;
use crate::route::Page;
use crate::text::{Localized, passage, whole};

pub(super) fn page() -> Html {
    html! {
        <>
            <h1>{ facts::HEADING }</h1>
            <p class="reading-lead">{ facts::LEAD }</p>
            <nav class="reading-contents" id="inhoudstafel" aria-label={facts::CONTENTS.localized()}>
                <details class="reading-fold">
                <summary>{ facts::CONTENTS }</summary>
                <ul>
                    <li><a href="#bevindingen">{ facts::FINDINGS }</a></li>
                    { for THEMES.iter().map(|theme| html! {
                        <li><a href={format!("#{}", theme_id(theme))}>{ raw(theme.title()) }</a></li>
                    }) }
                </ul>
                </details>
            </nav>
            <section aria-labelledby="bevindingen">
                <h2 id="bevindingen" tabindex="-1">{ facts::FINDINGS }</h2>
                <ol class="findings">{ for FINDINGS.iter().map(finding) }</ol>
            </section>
            <h2>{ facts::THEMES }</h2>
            { for THEMES.iter().map(theme) }
        </>
    }
}

/// A text that is HTML.
pub(super) fn raw(html: &'static str) -> Html {
    Html::from_html_unchecked(AttrValue::Static(html))
}

fn theme_id(theme: &Theme) -> String {
    format!("thema-{}", theme.id)
}

fn finding(finding: &Finding) -> Html {
    html! {
        <li class="finding" id={finding.id}>
            <div class="finding-words">
                <h3>{ raw(finding.title()) }</h3>
                <p>{ raw(finding.text()) }{ " " }{ tables::source(finding.source) }</p>
                <p class="finding-but"><b>{ facts::BUT }{ ": " }</b>{ raw(finding.but()) }</p>
                <p class="finding-sure"><b>{ facts::SURE }</b>{ " " }{ raw(finding.sure()) }</p>
            </div>
            <figure class="finding-picture">
                { picture(finding) }
                <figcaption>{ raw(finding.caption()) }</figcaption>
            </figure>
        </li>
    }
}

/// The row of a figure's grid that a finding is about.
fn row_of(figure: &str) -> Option<&'static str> {
    match figure {
        "8" => Some("steun"),
        "16" => Some("maatregelen"),
        _ => None,
    }
}

fn picture(finding: &Finding) -> Html {
    match (finding.chart, finding.chart_of) {
        ("shares", figure) => {
            let question = questions()
                .iter()
                .find(|one| one.figure.is_some_and(|it| it.to_string() == figure));
            question.map_or_else(Html::default, |question| {
                pictures::shares(question, row_of(figure))
            })
        }
        ("dots", "subsidy_eur/inhabitants") => {
            let values = Values {
                of: &Partnership::subsidy_per_inhabitant,
                decimals: 2,
                unit: table::PER_INHABITANT.localized(),
            };
            pictures::dot_line(&values, Axis::FromZero, &["kina", "brugge"], None)
        }
        ("dots", _) => {
            let least = limits()
                .iter()
                .find(|limit| limit.id == "minimum_inhabitants");
            let line = least.map(|limit| {
                let least = f64::from(limit.value);
                (
                    least,
                    dots::MINIMUM
                        .localized()
                        .replace("{inhabitants}", &whole(least)),
                )
            });
            let values = Values {
                of: &|one| f64::from(one.inhabitants) / f64::from(one.municipalities),
                decimals: 0,
                unit: dots::PER_MUNICIPALITY.localized(),
            };
            pictures::dot_line(&values, Axis::Logarithmic, &[], line)
        }
        ("steps", _) => pictures::subsidy_steps(&["kina", "brugge"]),
        ("quadrant", _) => pictures::type_plane(),
        ("table", "component") => tables::of_practice(),
        ("table", _) => tables::of_consulted(),
        _ => Html::default(),
    }
}

/// How many inhabitants the partnerships have, and how much subsidy for each.
fn spread() -> Html {
    let inhabitants = Values {
        of: &|one| f64::from(one.inhabitants),
        decimals: 0,
        unit: table::INHABITANTS.localized(),
    };
    let rate = Values {
        of: &Partnership::subsidy_per_inhabitant,
        decimals: 2,
        unit: table::PER_INHABITANT.localized(),
    };
    html! {
        <div class="spread">
            <figure class="finding-picture">
                { pictures::dot_line(&inhabitants, Axis::Logarithmic, &[], None) }
                <figcaption>{ facts::SPREAD_INHABITANTS }</figcaption>
            </figure>
            <figure class="finding-picture">
                { pictures::dot_line(&rate, Axis::FromZero, &[], None) }
                <figcaption>{ facts::SPREAD_RATE }</figcaption>
            </figure>
        </div>
    }
}

fn theme(theme: &Theme) -> Html {
    let id = theme_id(theme);
    html! {
        <section class="theme" aria-labelledby={id.clone()}>
            <h3 {id} tabindex="-1">{ raw(theme.title()) }</h3>
            <p>{ raw(theme.intro()) }{ " " }{ tables::source(theme.source) }</p>
            <details class="reading-fold theme-fold">
                <summary>{ raw(theme.shows()) }</summary>
                { content(theme.id) }
                { data(theme.id) }
            </details>
        </section>
    }
}

fn content(theme: &str) -> Html {
    match theme {
        "bevraging" => html! { <>{ for questions().iter().map(question) }</> },
        "wie-betaalt" => {
            html! { <>{ of_figures(&[6, 7]) }{ tables::of_points(&[Subject::Financiering]) }</> }
        }
        "tijd" => of_figures(&[12]),
        "breedte" => of_figures(&[13]),
        "besturen" => {
            html! { <>{ of_figures(&[8, 9]) }{ tables::of_points(&[Subject::Betrokkenheid]) }</> }
        }
        "inbedding" => of_question("inbedding"),
        "propper" => pictures::type_plane(),
        "componenten" => tables::of_components(),
        "samenwerkingsverbanden" => html! {
            <>{ spread() }{ tables::of_partnerships() }{ tables::of_legal_forms() }</>
        },
        "subsidieregel" => html! { <>{ pictures::subsidy_steps(&[]) }{ steps() }</> },
        "doelen" => tables::of_assessments(table::GOAL.localized(), findings()),
        "voorwaarden" => tables::of_assessments(table::CONDITION.localized(), conditions()),
        "betrokkenen" => {
            html! { <>{ tables::of_stakeholders() }{ tables::of_tensions() }</> }
        }
        "geschiedenis" => tables::of_milestones(),
        _ => tables::of_oddities(),
    }
}

/// The data files of a theme.
fn files(theme: &str) -> &'static [&'static str] {
    match theme {
        "bevraging" => &[
            "survey_questions",
            "survey_choices",
            "survey_statements",
            "questionnaire",
        ],
        "propper" => &["regie_types"],
        "componenten" => &["components"],
        "samenwerkingsverbanden" => &["partnerships", "members", "centre_cities"],
        "subsidieregel" => &["subsidy_tiers", "subsidy_limits"],
        "doelen" | "voorwaarden" => &["assessments", "points"],
        "betrokkenen" => &["stakeholders", "tensions"],
        "geschiedenis" => &["milestones"],
        "eigenaardigheden" => &["oddities"],
        _ => &["survey_statements"],
    }
}

fn data(theme: &str) -> Html {
    // The single file has no files beside it.
    if address::href(Page::Feiten.here(), "").starts_with('#') {
        return Html::default();
    }
    html! {
        <p class="source-note reading-data">
            { facts::DATA }{ ": " }
            { for files(theme).iter().map(|name| html! {
                <><a href={format!("/data/{name}.csv")} download={format!("regiewijzer-{name}.csv")}>{ format!("{name}.csv") }</a>{ " " }</>
            }) }
        </p>
    }
}

fn of_figures(figures: &[u16]) -> Html {
    let of = |figure: &u16| {
        questions()
            .iter()
            .filter(|one| one.figure == Some(*figure))
            .map(drawn)
            .collect::<Html>()
    };
    html! { <>{ for figures.iter().map(of) }</> }
}

fn of_question(id: &str) -> Html {
    questions()
        .iter()
        .filter(|one| one.id == id)
        .map(drawn)
        .collect()
}

/// A question with the picture of each row and what the report says of the answers.
fn drawn(question: &'static Question) -> Html {
    let plain = question.rows.is_empty();
    html! {
        <div class="asked">
            <h4>{ question.what.localized() }</h4>
            if plain {
                { pictures::shares(question, None) }
            }
            { for question.rows.iter().map(|row| html! {
                <>
                    <p class="asked-row">{ row.what.localized() }</p>
                    { pictures::shares(question, Some(row.id)) }
                </>
            }) }
            <ul class="reading-list">
                { for question.statements.iter().map(|said| html! {
                    <li>{ said.says.localized() }{ " " }{ tables::source(said.source) }</li>
                }) }
            </ul>
            if let Some(note) = question.note { <p class="source-note">{ note.localized() }</p> }
        </div>
    }
}

/// A question that is folded away, with how much of its answers is known.
fn question(question: &'static Question) -> Html {
    let known = match question.completeness() {
        Completeness::Volledig => facts::KNOWN_VOLLEDIG,
        Completeness::Deels => facts::KNOWN_DEELS,
        Completeness::Woorden => facts::KNOWN_WOORDEN,
        Completeness::NietGerapporteerd => facts::KNOWN_NIET_GERAPPORTEERD,
    };
    let figure = question
        .figure
        .map(|figure| format!("{} {figure}, ", facts::FIGURE.localized()));
    html! {
        <details class="reading-fold">
            <summary>
                { question.what.localized() }
                <span class="source-note">{ figure }{ known.localized() }</span>
            </summary>
            { drawn(question) }
            if question.statements.is_empty() { <p>{ facts::NOTHING_SAID }</p> }
            <p class="source-note">{ passage(question.source) }</p>
        </details>
    }
}

/// The steps of the subsidy rule.
fn steps() -> Html {
    let heads = [table::FROM, table::AMOUNT, table::WHOSE].map(Localized::localized);
    let row = |tier: &regiewijzer_evidence::subsidy::Tier| {
        vec![
            Html::from(whole(f64::from(tier.from_inhabitants))),
            Html::from(whole(f64::from(tier.amount_eur))),
            html! { <>{ tier.provenance.name().localized() }{ " " }{ tables::source(tier.source) }</> },
        ]
    };
    tables::rows(&heads, tiers().iter().map(row).collect())
}
