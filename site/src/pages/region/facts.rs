//! What the report gives of the region, beside the 32.

use regiewijzer_charts::Rug;
use regiewijzer_evidence::member::municipalities_of;
use regiewijzer_evidence::{Partnership, neighbours_of, partnership, partnerships};
use regiewijzer_exploration::Merger;
use yew::prelude::*;

use crate::text::interface::region as texts;
use crate::text::{Localized, Phrase, listed, number_style};

/// A quantity of a partnership, and of several as one.
struct Fact {
    name: Phrase,
    decimals: usize,
    /// From inhabitants, municipalities and subsidy.
    value: fn(f64, f64, f64) -> f64,
}

const FACTS: [Fact; 5] = [
    Fact {
        name: texts::INHABITANTS,
        decimals: 0,
        value: |inhabitants, _, _| inhabitants,
    },
    Fact {
        name: texts::MUNICIPALITIES,
        decimals: 0,
        value: |_, municipalities, _| municipalities,
    },
    Fact {
        name: texts::PER_MUNICIPALITY,
        decimals: 0,
        value: |inhabitants, municipalities, _| inhabitants / municipalities,
    },
    Fact {
        name: texts::SUBSIDY,
        decimals: 0,
        value: |_, _, subsidy| subsidy,
    },
    Fact {
        name: texts::SUBSIDY_PER_INHABITANT,
        decimals: 2,
        value: |inhabitants, _, subsidy| subsidy / inhabitants,
    },
];

#[derive(Properties, PartialEq)]
pub(super) struct FactsProps {
    /// The partnerships that are chosen.
    pub(super) merger: Merger,
}

/// A row for each quantity: the value, where it lies among the 32, and the middle one of those. Of several
/// as one the subsidy is what the rule would give.
#[component]
pub(super) fn Facts(props: &FactsProps) -> Html {
    let merger = &props.merger;
    let own = |fact: &Fact| {
        let subsidy = merger.subsidy_by_rule();
        let [inhabitants, municipalities, subsidy] =
            [merger.inhabitants(), merger.municipalities(), subsidy].map(f64::from);
        (fact.value)(inhabitants, municipalities, subsidy)
    };
    html! {
        <section aria-labelledby="regio-feiten">
            <h3 id="regio-feiten">{ texts::FACTS }</h3>
            <p>{ members(merger) }</p>
            <div class="region-scroll" role="group" aria-labelledby="regio-feiten" tabindex="0">
                <table class="region-facts">
                    <thead>
                        <tr>
                            <th scope="col">{ texts::QUANTITY }</th>
                            <th scope="col">{ texts::HERE }</th>
                            <th scope="col">{ texts::AMONG }</th>
                            <th scope="col">{ texts::MIDDLE }</th>
                        </tr>
                    </thead>
                    <tbody>{ for FACTS.iter().map(|fact| row(fact, own(fact))) }</tbody>
                </table>
            </div>
            <p class="source-note">{ texts::FACTS_SOURCE }</p>
        </section>
    }
}

fn row(fact: &Fact, own: f64) -> Html {
    let mut all: Vec<f64> = partnerships().iter().map(|one| of(fact, one)).collect();
    all.sort_by(f64::total_cmp);
    let middle = f64::midpoint(all[all.len() / 2 - 1], all[all.len() / 2]);
    // A half inhabitant is rounded up, as the report does (§2.1.2).
    let middle = if fact.decimals == 0 {
        middle.round()
    } else {
        middle
    };
    let written = |value: f64| number_style().fixed(value, fact.decimals);
    let more = all.iter().filter(|one| **one > own).count().to_string();
    let label = texts::more_have(&all.len().to_string(), &more);
    html! {
        <tr>
            <th scope="row">{ fact.name.localized() }</th>
            <td>{ written(own) }</td>
            <td><Rug values={all} {own} />{ label }</td>
            <td><span class="region-middle">{ texts::MIDDLE }{ ": " }</span>{ written(middle) }</td>
        </tr>
    }
}

fn of(fact: &Fact, one: &Partnership) -> f64 {
    let [inhabitants, municipalities, subsidy] =
        [one.inhabitants, one.municipalities, one.subsidy_eur].map(f64::from);
    (fact.value)(inhabitants, municipalities, subsidy)
}

/// Which municipalities lie in it, and which partnerships border on it.
fn members(merger: &Merger) -> String {
    let ids = || merger.partnerships().iter().map(|one| one.id);
    let mut names: Vec<&str> = ids().flat_map(municipalities_of).collect();
    names.sort_unstable();
    names.dedup();
    let mut around: Vec<&str> = ids()
        .flat_map(neighbours_of)
        .filter(|id| !merger.has(id))
        .filter_map(|id| Some(partnership(id)?.name))
        .collect();
    around.sort_unstable();
    around.dedup();
    let within = texts::members(&listed(&names));
    if around.is_empty() {
        within
    } else {
        format!("{within} {}", texts::around(&listed(&around)))
    }
}
