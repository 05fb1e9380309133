//! The 32 partnerships, each with its facts, and every municipality with its partnership. What answers stands
//! above it (`pages/region`).

use regiewijzer_evidence::member::municipalities_of;
use regiewijzer_evidence::{
    BORDERS, Partnership, fact, members, merges, neighbours_of, partnership, partnerships,
};
use yew::prelude::*;

use super::facts::raw;
use super::pictures;
use super::texts::{REGIO_FUSIE, here, regions, table};
use crate::components::route_link::RouteLink;
use crate::route::Page;
use crate::state::{Exploration, link};
use crate::text::{Localized, language, listed, number_style, whole};

/// How many classes of subsidy per inhabitant a picture of all has.
const CLASSES: usize = 5;

pub(super) fn page() -> Html {
    html! {
        <>
            <section aria-labelledby="gemeenten">
                <h2 id="gemeenten">{ regions::MUNICIPALITIES }</h2>
                <p>{ municipalities_note() }</p>
                <details class="reading-fold">
                    <summary>{ regions::ALL_MUNICIPALITIES }</summary>
                    { municipalities() }
                </details>
            </section>
            <section aria-labelledby="fusie">
                <h2 id="fusie" tabindex="-1">{ regions::MERGER }</h2>
                <div class="prose">{ raw(here(REGIO_FUSIE)) }</div>
                <figure class="finding-picture">
                    { pictures::subsidy_steps(&[]) }
                    <figcaption>{ regions::STEPS }</figcaption>
                </figure>
            </section>
            <section aria-labelledby="verbanden">
                <h2 id="verbanden">{ regions::PARTNERSHIPS }</h2>
                <div class="regions">{ for by_name().into_iter().map(region) }</div>
            </section>
        </>
    }
}

/// How many municipalities take part, by the report, and of which year their borders are.
fn municipalities_note() -> String {
    let figure = |id| fact(id).map_or_else(String::new, |fact| fact.written(language()));
    regions::MUNICIPALITIES_NOTE
        .localized()
        .replace("{municipalities}", &figure("bereik-gemeenten"))
        .replace("{partnerships}", &figure("verbanden-aantal"))
        .replace("{year}", &BORDERS.to_string())
}

fn by_name() -> Vec<&'static Partnership> {
    let mut all: Vec<&Partnership> = partnerships().iter().collect();
    all.sort_by_key(|one| one.name.to_lowercase());
    all
}

/// Where the facts of a partnership stand.
fn anchor(id: &str) -> String {
    format!("regio-{id}")
}

/// The upper ends of the classes: as many partnerships in each as can be.
pub(super) fn ends() -> Vec<f64> {
    let mut rates: Vec<f64> = partnerships()
        .iter()
        .map(Partnership::subsidy_per_inhabitant)
        .collect();
    rates.sort_by(f64::total_cmp);
    (1..=CLASSES)
        .map(|class| rates[(rates.len() * class).div_ceil(CLASSES) - 1])
        .collect()
}

/// The class of a partnership among all.
pub(super) fn class_of(one: &Partnership, ends: &[f64]) -> usize {
    ends.iter()
        .position(|end| one.subsidy_per_inhabitant() <= *end)
        .unwrap_or(CLASSES - 1)
}

fn euro(rate: f64) -> String {
    number_style().fixed(rate, 2)
}

/// Every municipality in the order of the alphabet, with what it is called since and where it belongs.
fn municipalities() -> Html {
    let mut all: Vec<(&str, &Partnership)> = members()
        .iter()
        .filter_map(|member| Some((member.municipality, partnership(member.partnership)?)))
        .collect();
    all.sort_by_key(|(name, one)| (name.to_lowercase(), one.id));
    all.dedup();
    html! {
        <ul class="municipalities">
            { for all.into_iter().map(|(name, one)| {
                let merge = merges().iter().find(|merge| merge.old == name && merge.new != name);
                let since = merge.map(|merge| {
                    let words = regions::MERGED.localized().replace("{name}", merge.new);
                    format!(" ({})", words.replace("{year}", &merge.year.to_string()))
                });
                html! { <li>{ name }{ since }{ ": " }<a href={format!("#{}", anchor(one.id))}>{ one.name }</a></li> }
            }) }
        </ul>
    }
}

/// The place of a partnership among all, from the largest value.
fn rank(one: &Partnership, of: impl Fn(&Partnership) -> f64) -> String {
    let rank = 1 + partnerships()
        .iter()
        .filter(|other| of(other) > of(one))
        .count();
    regions::RANK
        .localized()
        .replace("{rank}", &rank.to_string())
        .replace("{all}", &partnerships().len().to_string())
}

fn region(one: &'static Partnership) -> Html {
    let id = anchor(one.id);
    let names: Vec<&str> = municipalities_of(one.id).into_iter().collect();
    let neighbours: Vec<&Partnership> = neighbours_of(one.id).filter_map(partnership).collect();
    let inhabitants = |one: &Partnership| f64::from(one.inhabitants);
    let per_municipality = f64::from(one.inhabitants) / f64::from(one.municipalities);
    let fact = |head: super::texts::Words, value: String, note: String| {
        html! { <div><dt>{ head.localized() }</dt><dd>{ value }{ " " }<span class="source-note">{ note }</span></dd></div> }
    };
    html! {
        <section class="partnership" tabindex="-1" {id} aria-label={one.name}>
            <h3>{ one.name }</h3>
            <dl>
                { fact(table::INHABITANTS, whole(inhabitants(one)), rank(one, inhabitants)) }
                { fact(table::MUNICIPALITIES, whole(f64::from(one.municipalities)),
                    regions::ON_AVERAGE.localized().replace("{inhabitants}", &whole(per_municipality))) }
                { fact(table::SUBSIDY, whole(f64::from(one.subsidy_eur)),
                    format!("{} {}, {}", euro(one.subsidy_per_inhabitant()), regions::PER_INHABITANT.localized(), rank(one, Partnership::subsidy_per_inhabitant))) }
                { fact(table::LEGAL_FORM, one.legal_form.name().localized().to_owned(),
                    format!("{}, {} {}", one.province.name().localized(), table::SINCE.localized().to_lowercase(), one.since)) }
            </dl>
            <p>{ listed(&names) }{ "." }</p>
            if !neighbours.is_empty() {
                <p class="source-note">
                    { regions::NEIGHBOURS }{ ": " }
                    { for neighbours.into_iter().map(|other| html! {
                        <><a href={format!("#{}", anchor(other.id))}>{ other.name }</a>{ " " }</>
                    }) }
                </p>
            }
            <p class="region-way">
                <RouteLink to={Page::Verken.here()} query={link::write(&Exploration::default().with_partnership(Some(one.id)))}>
                    { regions::TO_VERKEN.localized().replace("{region}", one.name) }
                </RouteLink>
            </p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_class_has_about_as_many_partnerships() {
        let ends = ends();
        let mut counts = [0; CLASSES];
        for one in partnerships() {
            counts[class_of(one, &ends)] += 1;
        }
        assert!(
            counts.iter().all(|count| (5..=8).contains(count)),
            "{counts:?}"
        );
    }
}
