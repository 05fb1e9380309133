//! What the report gives of the region, beside the 32.

use regiewijzer_charts::Rug;
use regiewijzer_evidence::member::municipalities_of;
use regiewijzer_evidence::{neighbours_of, partnership, partnerships};
use regiewijzer_exploration::Merger;
use yew::prelude::*;

use super::quantity::Quantity;
use crate::text::interface::region as texts;
use crate::text::{Localized, listed, number_style};

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
    let own = |quantity: Quantity| {
        quantity.of_region(
            merger.inhabitants(),
            merger.municipalities(),
            merger.subsidy_by_rule(),
        )
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
                    <tbody>{ for Quantity::ALL.into_iter().map(|one| row(one, own(one))) }</tbody>
                </table>
            </div>
            <p class="source-note">{ texts::FACTS_SOURCE }</p>
        </section>
    }
}

fn row(quantity: Quantity, own: f64) -> Html {
    let mut all: Vec<f64> = partnerships().iter().map(|one| quantity.of(one)).collect();
    all.sort_by(f64::total_cmp);
    let middle = f64::midpoint(all[all.len() / 2 - 1], all[all.len() / 2]);
    // A half inhabitant is rounded up, as the report does (§2.1.2).
    let middle = if quantity.decimals() == 0 {
        middle.round()
    } else {
        middle
    };
    let written = |value: f64| number_style().fixed(value, quantity.decimals());
    let more = all.iter().filter(|one| **one > own).count().to_string();
    let label = texts::more_have(&all.len().to_string(), &more);
    html! {
        <tr>
            <th scope="row">{ quantity.name().localized() }</th>
            <td>{ written(own) }</td>
            <td><Rug values={all} {own} />{ label }</td>
            <td><span class="region-middle">{ texts::MIDDLE }{ ": " }</span>{ written(middle) }</td>
        </tr>
    }
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
