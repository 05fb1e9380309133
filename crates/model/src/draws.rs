//! Chance: one stream of draws for each member of an ensemble.
//!
//! The generator is ChaCha8 with the seed of the experiment and the number of
//! the member as its stream. Every month has a page of its own in that stream,
//! and every municipality its own place on the page, so a draw never moves
//! because another one was or wasn't made: all options see the same chance.
//!
//! With noise off every draw is its expectation: an event is its chance, and
//! noise is nought. The month then follows the mean of the events.

use crate::normal;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Numbers of 32 bits on a page: four for the region, three for each of 40 municipalities, four spare.
const PAGE: u128 = 128;

/// The draws of one run.
#[derive(Clone, Debug)]
pub struct Draws(Option<Box<ChaCha8Rng>>);

/// An event that happens (1), doesn't (0), or, with noise off, happens in part (its chance).
pub type Happened = f64;

/// The draws of the region for one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RegionDraws([Option<u32>; 4]);

/// The draws of one municipality for one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MunicipalityDraws([Option<u32>; 3]);

impl Draws {
    /// The draws of one member of the ensemble with this seed.
    #[must_use]
    pub fn of_member(seed: u32, member: u32) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(u64::from(seed));
        generator.set_stream(u64::from(member));
        Self(Some(Box::new(generator)))
    }

    /// Every draw at its expectation.
    #[must_use]
    pub fn expected() -> Self {
        Self(None)
    }

    /// Turns to the page of a month and gives the draws of the region; those of the municipalities follow.
    pub fn turn_to(&mut self, page: u32) -> RegionDraws {
        if let Some(generator) = &mut self.0 {
            generator.set_word_pos(u128::from(page) * PAGE);
        }
        RegionDraws([(); 4].map(|()| self.next()))
    }

    /// The draws of the next municipality on the page.
    pub fn municipality(&mut self) -> MunicipalityDraws {
        MunicipalityDraws([(); 3].map(|()| self.next()))
    }

    fn next(&mut self) -> Option<u32> {
        self.0.as_mut().map(Rng::next_u32)
    }
}

impl RegionDraws {
    /// Word 0: the regisseur leaves; at the very start, an agreement with VDAB already exists.
    #[must_use]
    pub fn first(self, chance: f64) -> Happened {
        happened(self.0[0], chance)
    }
}

impl MunicipalityDraws {
    /// Word 0: the trekker goes.
    #[must_use]
    pub fn trekker_lost(self, chance: f64) -> Happened {
        happened(self.0[0], chance)
    }

    /// Word 1: a standard normal number.
    #[must_use]
    pub fn noise(self) -> f64 {
        self.0[1].map_or(0.0, |word| normal::quantile(uniform(word)))
    }

    /// Word 2: after an election, there is a trekker.
    #[must_use]
    pub fn trekker_found(self, chance: f64) -> Happened {
        happened(self.0[2], chance)
    }
}

fn happened(word: Option<u32>, chance: f64) -> Happened {
    match word {
        Some(word) => f64::from(u8::from(uniform(word) < chance)),
        None => chance,
    }
}

/// The middle of the `word`th of 2³² equal parts of 0–1, so never 0 and never 1.
fn uniform(word: u32) -> f64 {
    (f64::from(word) + 0.5) / 4_294_967_296.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_stays_where_it_is_whatever_was_drawn_before() {
        let mut few = Draws::of_member(1, 7);
        let mut many = Draws::of_member(1, 7);
        few.turn_to(3);
        for _ in 0..40 {
            many.municipality();
        }
        many.turn_to(3);
        assert_eq!(few.municipality(), many.municipality());
    }

    #[test]
    fn forty_municipalities_fit_on_a_page() {
        let mut draws = Draws::of_member(1, 0);
        draws.turn_to(0);
        let first: Vec<_> = (0..40).map(|_| draws.municipality()).collect();
        let next_page = {
            draws.turn_to(1);
            draws.municipality()
        };
        assert!(!first.contains(&next_page));
    }

    #[test]
    fn members_and_seeds_differ() {
        let first = |seed, member| Draws::of_member(seed, member).turn_to(0);
        assert_ne!(first(1, 0), first(1, 1));
        assert_ne!(first(1, 0), first(2, 0));
    }

    #[test]
    fn with_noise_off_an_event_is_its_chance() {
        let mut draws = Draws::expected();
        assert_eq!(draws.turn_to(5).first(0.3), 0.3);
        assert_eq!(draws.municipality().noise(), 0.0);
    }

    #[test]
    fn an_event_happens_as_often_as_its_chance_says() {
        let count: f64 = (0..20_000)
            .map(|member| Draws::of_member(1, member).turn_to(0).first(0.3))
            .sum();
        assert!((count / 20_000.0 - 0.3).abs() < 0.015, "{count}");
    }
}
