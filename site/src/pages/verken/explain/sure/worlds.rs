//! How many worlds, and which.

use regiewijzer_ensemble::Inquiry;
use yew::prelude::*;

use crate::components::number_entry::NumberEntry;
use crate::state::{Exploration, Update};
use crate::text::interface::{engine, sure};
use crate::text::{Localized, whole};

#[derive(Properties, PartialEq)]
pub(super) struct WorldsProps {
    /// The seed that chooses the worlds.
    pub(super) seed: u32,
    /// Changes what is explored.
    pub(super) update: Update,
    /// How many worlds are computed.
    pub(super) members: u32,
}

/// The number of worlds, a way to more of them, and the seed that chooses them.
#[component]
pub(super) fn Worlds(props: &WorldsProps) -> Html {
    let problem = use_state_eq(|| None::<String>);
    let on_problem = {
        let problem = problem.clone();
        Callback::from(move |found| problem.set(found))
    };
    let on_number = props
        .update
        .with(|exploration, seed: f64| exploration.with_seed(seed as u32));
    let count = |members: u32| whole(f64::from(members));
    let to = |members: u32| {
        props
            .update
            .with(move |exploration, _: MouseEvent| exploration.with_members(members))
    };
    let more = next(props.members);
    let seed = engine::SEED.localized();
    html! {
        <section class="sure-part" aria-labelledby="werelden">
            <h3 id="werelden">{ sure::WORLDS_HEAD }</h3>
            <p>{ sure::worlds(&count(props.members)) }</p>
            <div class="section-buttons">
                if let Some(more) = more {
                    <button type="button" class="button" onclick={to(more)}>
                        { sure::more_worlds(&count(more)) }
                    </button>
                }
                if props.members != Inquiry::MEMBERS {
                    <button type="button" class="button" onclick={to(Inquiry::MEMBERS)}>
                        { sure::fewer_worlds(&count(Inquiry::MEMBERS)) }
                    </button>
                }
            </div>
            <p class="again-seed">
                <span aria-hidden="true">{ seed }</span>
                <NumberEntry id="seed" name={seed} shown={props.seed.to_string()}
                    limits={(0.0, f64::from(u32::MAX))} {on_number} {on_problem}
                    refused={problem.is_some()} />
                <span class="section-note">{ sure::SEED_NOTE }</span>
            </p>
            if let Some(sentence) = &*problem {
                <p class="slider-problem" role="alert" id="seed-fout">{ sentence }</p>
            }
        </section>
    }
}

/// The next larger number of worlds, if there is one.
fn next(members: u32) -> Option<u32> {
    Exploration::MEMBERS
        .into_iter()
        .find(|number| *number > members)
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_ensemble::design::MEMBERS_MAX;

    /// The error of a mean falls with the root of the number of worlds.
    #[test]
    fn each_step_halves_the_error_until_the_sequence_has_no_more_worlds_to_do_so() {
        let steps = std::iter::successors(Some(Inquiry::MEMBERS), |members| next(*members));
        let steps: Vec<u32> = steps.collect();
        assert!(steps.len() > 1);
        for pair in steps.windows(2) {
            assert_eq!((f64::from(pair[0]) / f64::from(pair[1])).sqrt(), 0.5);
        }
        assert!(steps.iter().all(|members| *members <= MEMBERS_MAX));
    }
}
