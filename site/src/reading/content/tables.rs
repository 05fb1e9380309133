//! Tables of the evidence.

use regiewijzer_evidence::stakeholder::{Consulted, Stakeholder};
use regiewijzer_evidence::{
    Assessment, LegalForm, Partnership, Provenance, Subject, components, milestones, oddities,
    partnerships, points_on, stakeholders, tensions,
};
use yew::prelude::*;

use super::texts::{facts, table};
use crate::text::{Localized, listed, number_style, passage, whole};

/// A table with these heads; the first cell of a row is its head. Wide ones scroll in their own frame.
pub(super) fn rows(heads: &[&'static str], rows: Vec<Vec<Html>>) -> Html {
    html! {
        <div class="reading-table" tabindex="0" role="group" aria-label={heads[0]}>
            <table>
                <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
                <tbody>
                    { for rows.into_iter().map(|row| {
                        let mut cells = row.into_iter();
                        let head = cells.next();
                        html! {
                            <tr>
                                <th scope="row">{ for head }</th>
                                { for cells.map(|cell| html! { <td>{ cell }</td> }) }
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// A table that a browser with scripts sorts by its heads and filters by words; without them it is whole.
fn sortable(table: Html) -> Html {
    html! {
        <sort-table data-search={facts::SEARCH.localized()} data-shown={facts::ROWS_SHOWN.localized()}>
            { table }
        </sort-table>
    }
}

/// Words of the document's language in a cell.
fn cell(words: impl Localized) -> Html {
    Html::from(words.localized())
}

fn list(words: impl Iterator<Item = &'static str>) -> Html {
    html! { <ul>{ for words.map(|one| html! { <li>{ one }</li> }) }</ul> }
}

/// A passage as people read it.
pub(super) fn source(place: &str) -> Html {
    html! { <span class="source-note">{ passage(place) }</span> }
}

/// The four components of regie, and how far each is.
pub(super) fn of_practice() -> Html {
    let heads = [table::COMPONENT, table::PRACTICE].map(Localized::localized);
    let row = |one: &regiewijzer_evidence::component::Component| {
        vec![
            cell(one.name),
            html! { <>{ one.practice.localized() }{ " " }{ source(one.source) }</> },
        ]
    };
    rows(&heads, components().iter().map(row).collect())
}

/// The same with the activities of each.
pub(super) fn of_components() -> Html {
    let heads = [table::COMPONENT, table::DOES, table::PRACTICE].map(Localized::localized);
    let row = |one: &regiewijzer_evidence::component::Component| {
        vec![
            cell(one.name),
            list(one.activities().map(|activity| activity.what.localized())),
            html! { <>{ one.practice.localized() }{ " " }{ source(one.source) }</> },
        ]
    };
    rows(&heads, components().iter().map(row).collect())
}

/// Everyone involved.
pub(super) fn of_stakeholders() -> Html {
    let heads = [
        table::PARTY,
        table::INVOLVEMENT,
        table::INTEREST,
        table::CONSULTED,
    ]
    .map(Localized::localized);
    let all = stakeholders().iter().map(|one| {
        vec![
            cell(one.name),
            html! { <>{ one.involvement.localized() }{ " " }{ source(one.source) }</> },
            one.interest
                .map_or_else(|| html! { <i>{ facts::UNKNOWN }</i> }, cell),
            consulted(one.consulted),
        ]
    });
    rows(&heads, all.collect())
}

/// How the evaluation asked someone.
fn consulted(ways: &'static [Consulted]) -> Html {
    let names: Vec<&str> = ways.iter().map(|way| way.name().localized()).collect();
    if names.is_empty() {
        html! { <b>{ table::NOT_CONSULTED }</b> }
    } else {
        Html::from(listed(&names))
    }
}

/// Everyone involved, with how the evaluation asked them.
pub(super) fn of_consulted() -> Html {
    let heads = [table::PARTY, table::CONSULTED].map(Localized::localized);
    let row = |one: &Stakeholder| vec![cell(one.name), consulted(one.consulted)];
    rows(&heads, stakeholders().iter().map(row).collect())
}

/// Where stakeholders clash.
pub(super) fn of_tensions() -> Html {
    html! {
        <>
            <h4>{ table::TENSION }</h4>
            <ul class="reading-list">
                { for tensions().iter().map(|one| html! {
                    <li>
                        { one.what.localized() }{ " " }{ source(one.source) }
                        { ours(one.provenance) }
                    </li>
                }) }
            </ul>
        </>
    }
}

/// A mark on what is our reading.
fn ours(provenance: Provenance) -> Html {
    if provenance == Provenance::Rapport {
        return Html::default();
    }
    html! { <>{ " " }<em class="reading-ours">{ facts::OURS }</em></> }
}

/// The 32 partnerships.
pub(super) fn of_partnerships() -> Html {
    let heads = [
        table::PARTNERSHIP,
        table::PROVINCE,
        table::LEGAL_FORM,
        table::INHABITANTS,
        table::MUNICIPALITIES,
        table::SUBSIDY,
        table::PER_INHABITANT,
        table::SINCE,
    ]
    .map(Localized::localized);
    let row = |one: &Partnership| {
        vec![
            Html::from(one.name),
            cell(one.province.name()),
            cell(one.legal_form.name()),
            Html::from(whole(f64::from(one.inhabitants))),
            Html::from(whole(f64::from(one.municipalities))),
            Html::from(whole(f64::from(one.subsidy_eur))),
            Html::from(number_style().fixed(one.subsidy_per_inhabitant(), 2)),
            Html::from(one.since.to_string()),
        ]
    };
    let mut all: Vec<&Partnership> = partnerships().iter().collect();
    all.sort_by_key(|one| one.name.to_lowercase());
    sortable(rows(&heads, all.into_iter().map(row).collect()))
}

/// What each legal form is.
pub(super) fn of_legal_forms() -> Html {
    let of = |form: LegalForm| {
        points_on(Subject::Rechtsvorm).filter(move |point| point.about == Some(form.id()))
    };
    html! {
        <dl class="reading-terms">
            { for LegalForm::ALL.into_iter().map(|form| html! {
                <div>
                    <dt>{ form.name().localized() }</dt>
                    { for of(form).map(|point| html! { <dd>{ point.what.localized() }{ " " }{ source(point.source) }</dd> }) }
                </div>
            }) }
        </dl>
    }
}

/// Verdicts with what they rest on, and whose they are.
pub(super) fn of_assessments(
    head: &'static str,
    all: impl Iterator<Item = &'static Assessment>,
) -> Html {
    let heads = [
        head,
        table::VERDICT.localized(),
        table::RESTS_ON.localized(),
    ];
    let row = |one: &'static Assessment| {
        vec![
            cell(one.name),
            html! { <>{ one.verdict.localized() }{ " " }{ source(one.source) }{ ours(one.provenance) }</> },
            list(one.evidence().map(|point| point.what.localized())),
        ]
    };
    rows(&heads, all.map(row).collect())
}

/// How the role came about.
pub(super) fn of_milestones() -> Html {
    html! {
        <ol class="reading-years">
            { for milestones().iter().map(|one| html! {
                <li><b>{ one.year }</b><span>{ one.what.localized() }{ " " }{ source(one.source) }</span></li>
            }) }
        </ol>
    }
}

/// Where the report contradicts itself, and what was chosen.
pub(super) fn of_oddities() -> Html {
    html! {
        <ul class="reading-oddities">
            { for oddities().iter().map(|one| html! {
                <li>
                    <p>{ one.says.localized() }{ " " }{ source(one.place) }</p>
                    <p><b>{ facts::CHOICE }{ ": " }</b>{ one.choice.localized() }</p>
                </li>
            }) }
        </ul>
    }
}

/// The rows of a list.
pub(super) fn of_points(subjects: &[Subject]) -> Html {
    html! {
        <ul class="reading-list">
            { for subjects.iter().flat_map(|subject| points_on(*subject)).map(|point| html! {
                <li>{ point.what.localized() }{ " " }{ source(point.source) }{ ours(point.provenance) }</li>
            }) }
        </ul>
    }
}
