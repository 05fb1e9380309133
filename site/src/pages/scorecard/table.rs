//! What was found of each check, beside what was measured once and for all.

use regiewijzer_claims::Found;
use yew::prelude::*;

use super::check::{Check, Result, Sort, holding};
use crate::text::interface::{scorecard as texts, scorecard_means};
use crate::text::{Localized, exact};

/// How wide a bar is drawn.
const WIDE: f64 = 1000.0;

/// The checks of one sort.
pub(super) fn table(sort: Sort, checks: &[Check], found: &[Result]) -> Html {
    let name = match sort {
        Sort::Risky => texts::RISKY,
        Sort::BuiltIn => texts::BUILT_IN,
    };
    let [holds, all] = holding(checks, found, sort).map(|number| number.to_string());
    let rows = checks
        .iter()
        .zip(found)
        .filter(|(check, _)| check.sort() == sort);
    html! {
        <table class="scorecard-table">
            <caption>{ name }{ ": " }{ texts::holding(&all, &holds) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ texts::CLAIM }</th>
                    <th scope="col">{ texts::HERE }</th>
                    <th scope="col">{ texts::FROZEN }</th>
                </tr>
            </thead>
            <tbody>{ for rows.map(|(check, found)| row(check, *found)) }</tbody>
        </table>
    }
}

fn row(check: &Check, found: Result) -> Html {
    let Check { claim, frozen } = check;
    let means = scorecard_means::of(frozen.means.id());
    let asked = texts::asked(
        means.map_or("", Localized::localized),
        &percent(claim.at_least),
    );
    html! {
        <tr data-check={format!("{} {}", claim.id, frozen.means.id())}>
            <th scope="row">
                <strong>{ claim.id }{ "." }</strong>{ " " }{ claim.text.localized() }
                <span class="source-note">{ asked }</span>
                { bars(check, found) }
            </th>
            <td>
                if let Some(found) = found {
                    { figures(check, &found) }
                } else {
                    <span class="source-note">{ texts::AWAITED }</span>
                }
            </td>
            <td>{ figures(check, &frozen.found) }</td>
        </tr>
    }
}

/// A share with the verdict.
fn figures(check: &Check, found: &Found) -> Html {
    let (class, verdict) = if check.holds(found) {
        ("scorecard-holds", texts::HOLDS)
    } else {
        ("scorecard-fails", texts::FAILS)
    };
    let part = found
        .partnerships
        .map(|part| texts::partnerships(&percent(part)));
    html! {
        <>
            <span class="scorecard-share">{ percent(found.share) }{ "%" }</span>
            <span {class}>{ verdict }</span>
            { for part.map(|part| html! { <span class="source-note">{ part }</span> }) }
        </>
    }
}

/// The share here above the one that was measured, and a line at what is asked. The figures stand beside it.
fn bars(check: &Check, found: Result) -> Html {
    let at = |share: f64| ((WIDE * share).round() as u32).to_string();
    let here = at(found.map_or(0.0, |found| found.share));
    html! {
        <svg class="scorecard-bars" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
            <rect class="scorecard-track" y="2" width="1000" height="10" />
            <rect class="scorecard-here" y="2" width={here} height="6" />
            <rect class="scorecard-frozen" y="9" width={at(check.frozen.found.share)} height="3" />
            <line class="scorecard-asked" x1={at(check.claim.at_least)} x2={at(check.claim.at_least)} y1="0" y2="14" />
        </svg>
    }
}

/// A share in percent, with two decimals at most, as the lists of claims write it.
fn percent(share: f64) -> String {
    exact((1e4 * share).round() / 100.0)
}
