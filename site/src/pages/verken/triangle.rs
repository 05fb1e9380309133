//! The division of time as one point in a triangle.

use regiewijzer_charts::{Corner, Shares, Ternary, TernaryMark};
use regiewijzer_model::{Regiemix, Scenario};
use yew::prelude::*;

use super::choices::ChoiceProps;
use crate::components::look::Look;
use crate::state::Role;
use crate::text::interface::verken;

/// Beleid, which looks outward, stands on top; bestuur and terrein carry it.
const CORNERS: [Role; 3] = [Role::Beleid, Role::Bestuur, Role::Terrein];

/// The triangle, with today and the three scenarios in it.
#[component]
pub(crate) fn Triangle(props: &ChoiceProps) -> Html {
    let language = props.language;
    let on_change =
        props.changing(|exploration, shares: Shares| exploration.with_mix(Some(mix(shares))));
    let marks: Vec<TernaryMark> = Scenario::ALL
        .into_iter()
        .map(|scenario| {
            let look = Look::of_scenario(scenario, language);
            TernaryMark {
                name: look.name.into(),
                shares: shares(scenario.mix()),
                shape: look.shape,
                class: look.class.into(),
            }
        })
        .collect();
    let corners = CORNERS.map(|role| Corner {
        name: super::mix::name(role).in_language(language).into(),
        class: super::mix::class(role).into(),
    });
    html! {
        <Ternary id="mix-driehoek" label={verken::TRIANGLE.in_language(language)}
            help={verken::TRIANGLE_KEYS.in_language(language)} value={shares(props.exploration.mix())}
            {corners} {marks} {on_change} />
    }
}

fn shares(mix: Regiemix) -> Shares {
    Shares::from_weights(CORNERS.map(|role| role.percent(mix)))
}

fn mix(shares: Shares) -> Regiemix {
    let [beleid, bestuur, terrein] = shares.percents().map(|one| f64::from(one) / 100.0);
    Regiemix::from_weights(bestuur, terrein, beleid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picking_a_scenario_in_the_triangle_gives_its_very_mix() {
        for scenario in Scenario::ALL {
            assert_eq!(mix(shares(scenario.mix())), scenario.mix());
        }
    }
}
