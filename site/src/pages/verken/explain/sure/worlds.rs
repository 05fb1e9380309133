//! How many worlds, and which.

use regiewijzer_ensemble::Inquiry;
use regiewijzer_evidence::Language;
use yew::prelude::*;

use crate::components::number_entry::NumberEntry;
use crate::state::{Exploration, Update};
use crate::text::interface::{engine, sure};
use crate::text::whole;

#[derive(Properties, PartialEq)]
pub(super) struct WorldsProps {
    /// The seed that chooses the worlds.
    pub(super) seed: u32,
    /// Changes what is explored.
    pub(super) update: Update,
    /// How many worlds are computed.
    pub(super) members: u32,
    /// The reader's language.
    pub(super) language: Language,
}

/// The number of worlds, a way to more of them, and the seed that chooses them.
#[component]
pub(super) fn Worlds(props: &WorldsProps) -> Html {
    let language = props.language;
    let problem = use_state_eq(|| None::<String>);
    let on_problem = {
        let problem = problem.clone();
        Callback::from(move |found| problem.set(found))
    };
    let on_number = props
        .update
        .with(|exploration, seed: f64| exploration.with_seed(seed as u32));
    let count = |members: u32| whole(language, f64::from(members));
    let to = |members: u32| {
        props
            .update
            .with(move |exploration, _: MouseEvent| exploration.with_members(members))
    };
    let more = next(props.members);
    let seed = engine::SEED.in_language(language);
    html! {
        <section class="sure-part" aria-labelledby="werelden">
            <h3 id="werelden">{ sure::WORLDS_HEAD.in_language(language) }</h3>
            <p>{ sure::worlds(language, &count(props.members)) }</p>
            <div class="section-buttons">
                if let Some(more) = more {
                    <button type="button" class="button" onclick={to(more)}>
                        { sure::more_worlds(language, &count(more)) }
                    </button>
                }
                if props.members != Inquiry::MEMBERS {
                    <button type="button" class="button" onclick={to(Inquiry::MEMBERS)}>
                        { sure::fewer_worlds(language, &count(Inquiry::MEMBERS)) }
                    </button>
                }
            </div>
            <p class="again-seed">
                <span aria-hidden="true">{ seed }</span>
                <NumberEntry id="seed" name={seed} shown={props.seed.to_string()}
                    limits={(0.0, f64::from(u32::MAX))} {on_number} {on_problem}
                    refused={problem.is_some()} {language} />
                <span class="section-note">{ sure::SEED_NOTE.in_language(language) }</span>
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

    #[test]
    fn worlds_grow_fourfold_up_to_the_last_number() {
        assert_eq!(Exploration::MEMBERS, [1024, 4096, 16_384]);
        assert_eq!(next(1024), Some(4096));
        assert_eq!(next(16_384), None);
    }
}
