//! The change of one measure, taken apart.

use regiewijzer_analysis::explanation::Contributions;
use regiewijzer_charts::{Contribution, Waterfall};
use regiewijzer_model::Lever;
use regiewijzer_model::Outcome;
use yew::prelude::*;

use crate::text::interface::why;
use crate::text::{Localized, change, decimals, lower_first};

/// What the levers of a group are called together.
fn name(group: &[Lever]) -> String {
    let mut names = group.iter().map(|one| one.name().localized());
    let first = names.next().unwrap_or_default().to_owned();
    names.fold(first, |all, one| format!("{all} + {}", lower_first(one)))
}

/// The id of a group, as the command writes it.
fn id(group: &[Lever]) -> String {
    let ids: Vec<&str> = group.iter().map(|one| one.id()).collect();
    ids.join("+")
}

/// The effect of the choice, group after group: today differs from itself by nothing. Nothing where groups
/// and contributions do not belong together.
pub(super) fn waterfall(explained: &Contributions, groups: &[Vec<Lever>]) -> Option<Waterfall> {
    let since = &explained.groups;
    if since.len() != groups.len() {
        return None;
    }
    let contributions = since.iter().zip(groups).map(|(one, group)| Contribution {
        name: name(group).into(),
        value: one.value,
        standard_error: one.standard_error.unwrap_or_default(),
    });
    Some(Waterfall {
        contributions: contributions.collect(),
    })
}

/// The same in one sentence: "Samenwerking −0,23: verdeling van de tijd −0,19, schaal −0,04." The
/// figures stand in the page for machines too, whole; `effect` is what they add up to.
pub(super) fn sentence<'a>(
    fall: &Waterfall,
    effect: f64,
    measure: Outcome,
    groups: impl Iterator<Item = &'a Vec<Lever>>,
) -> Html {
    let written = fall.rounded_changes(decimals(measure));
    let mut parts: Vec<(String, &Contribution, f64)> = groups
        .zip(fall.contributions.iter().zip(written))
        .map(|(group, (one, written))| (id(group), one, written))
        .collect();
    parts.sort_by(|a, b| b.1.value.abs().total_cmp(&a.1.value.abs()));
    let shown = significant(&parts.iter().map(|part| part.2).collect::<Vec<_>>());
    let figure = |id: &str, whole: f64, written: f64| {
        html! {
            <data value={regiewijzer_decimal::shortest(whole)} data-contribution={id.to_owned()}>
                { change(measure, written) }
            </data>
        }
    };
    html! {
        <p class="why-sentence">
            { measure.name().localized() }{ " " }
            <strong>{ figure("total", effect, effect) }</strong>
            if shown == 0 {
                { ". " }{ why::UNMOVED }
            } else {
                { ": " }
                { for parts.iter().take(shown).enumerate().map(|(place, (id, one, written))| html! {
                    <>
                        if place > 0 { { ", " } }
                        { lower_first(&one.name) }{ " " }{ figure(id, one.value, *written) }
                    </>
                }) }
                { "." }
            }
            // What is too small to tell is not too small for a machine.
            <span hidden=true>
                { for parts.iter().skip(shown).map(|(id, one, written)| figure(id, one.value, *written)) }
            </span>
        </p>
    }
}

/// How many of these figures, the largest first, are shown: those up to the last that isn't written as
/// zero.
fn significant(written: &[f64]) -> usize {
    written
        .iter()
        .rposition(|one| *one != 0.0)
        .map_or(0, |last| last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_analysis::explanation::Contribution as Share;

    fn explained(values: &[f64]) -> Contributions {
        let share = |value: f64| Share {
            value,
            standard_error: Some(0.001),
        };
        Contributions {
            groups: values.iter().copied().map(share).collect(),
            total: share(values.iter().sum()),
        }
    }

    #[test]
    fn the_waterfall_leads_from_no_difference_to_the_effect() {
        let groups = [vec![Lever::Mix], vec![Lever::Doorzettingsmacht]];
        let fall = waterfall(&explained(&[-0.19, -0.04]), &groups).unwrap();
        assert!((fall.end() + 0.23).abs() < 1e-12);
        assert_eq!(fall.contributions[0].name, "Verdeling van de tijd");
    }

    #[test]
    fn levers_that_share_a_group_are_named_together() {
        let groups = [vec![Lever::Mix, Lever::Inhabitants]];
        let fall = waterfall(&explained(&[0.1]), &groups).unwrap();
        assert_eq!(fall.contributions[0].name, "Verdeling van de tijd + schaal");
        assert_eq!(id(&groups[0]), "regiemix+inwoners");
    }

    #[test]
    fn contributions_of_other_groups_make_no_waterfall() {
        assert_eq!(
            waterfall(&explained(&[0.1, 0.2]), &[vec![Lever::Mix]]),
            None
        );
    }

    #[test]
    fn what_is_written_as_zero_at_the_end_is_not_significant() {
        assert_eq!(significant(&[-0.19, 0.0, -0.01, 0.0]), 3);
        assert_eq!(significant(&[0.0, 0.0]), 0);
    }
}
