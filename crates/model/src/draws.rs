//! Chance: any draw of any member can be had directly.
//!
//! The generator is [`philox`], a block generator of `rand`. Its key is the seed of the experiment; its
//! counter says which draw it is: the place, the page, the member, and 0. Page 0 is the start of the
//! spin-up and each month has the page after that of the month before. A draw never moves because
//! another one was or wasn't made, so all options see the same draws.
//!
//! Each place holds a block of four words. [`REGION`] is that of the region. From [`MONTHLY`] on
//! each municipality has a word for the month, four to a block; from [`ELECTION`] on a word for an
//! election. Of a word for the month the lower sixteen bits tell whether the trekker goes, the upper
//! sixteen are the noise; they are independent.
//!
//! With noise off every draw is its expectation: an event is its chance, and
//! noise is nought. The month then follows the mean of the events.

pub mod philox;

pub use crate::normal::{LOG2, QUANTILE, ROOT_HALF, standard_normal};

use philox::Philox;
use rand_core::block::BlockRng;

/// The place of the region's block.
pub const REGION: u32 = 0;
/// The first place of the words for the month of the municipalities.
pub const MONTHLY: u32 = 1;
/// The first place of the words for an election of the municipalities; ten blocks serve forty.
pub const ELECTION: u32 = 11;
/// Words in a block.
pub const WORDS: u32 = 4;

/// The draws of one run; without a page each is its expectation.
#[derive(Clone, Debug)]
pub struct Draws(Option<OpenPage>);

/// A page, and which municipality is next on it.
#[derive(Clone, Debug)]
struct OpenPage {
    page: Page,
    municipality: u32,
    /// The words for the month of this municipality and of those after it.
    monthly: BlockRng<Philox>,
}

/// An event that happens (1), doesn't (0), or, with noise off, happens in part (its chance).
pub type Happened = f64;

/// The draws of the region for one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RegionDraws(Option<[u32; WORDS as usize]>);

/// The draws of one municipality for one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MunicipalityDraws(Option<Words>);

#[derive(Clone, Copy, Debug, PartialEq)]
struct Words {
    monthly: u32,
    page: Page,
    municipality: u32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Page {
    seed: u32,
    member: u32,
    number: u32,
}

impl Page {
    fn counter(self, place: u32) -> [u32; 4] {
        [place, self.number, self.member, 0]
    }

    fn block(self, place: u32) -> [u32; WORDS as usize] {
        philox::block(self.counter(place), key(self.seed))
    }

    fn open(self) -> OpenPage {
        let monthly = Philox::new(self.counter(MONTHLY), key(self.seed));
        OpenPage {
            page: self,
            municipality: 0,
            monthly: BlockRng::new(monthly),
        }
    }
}

/// The key of the generator for this seed.
#[must_use]
pub fn key(seed: u32) -> [u32; 2] {
    [seed, 0]
}

impl Draws {
    /// The draws of one member of the ensemble with this seed.
    #[must_use]
    pub fn of_member(seed: u32, member: u32) -> Self {
        let page = Page {
            seed,
            member,
            number: 0,
        };
        Self(Some(page.open()))
    }

    /// Every draw at its expectation.
    #[must_use]
    pub fn expected() -> Self {
        Self(None)
    }

    /// Turns to the page of a month and gives the draws of the region; those of the municipalities follow.
    pub fn turn_to(&mut self, page: u32) -> RegionDraws {
        RegionDraws(self.0.as_mut().map(|open| {
            open.page.number = page;
            *open = open.page.open();
            open.page.block(REGION)
        }))
    }

    /// The draws of the next municipality on the page.
    pub fn municipality(&mut self) -> MunicipalityDraws {
        MunicipalityDraws(self.0.as_mut().map(|open| {
            let municipality = open.municipality;
            open.municipality += 1;
            Words {
                monthly: open.monthly.next_word(),
                page: open.page,
                municipality,
            }
        }))
    }
}

impl RegionDraws {
    /// Word 0: the regisseur leaves; at the very start, an agreement with VDAB already exists.
    #[must_use]
    pub fn first(self, chance: f64) -> Happened {
        happened(self.0.map(|words| words[0]), chance)
    }

    /// Word 1: a call for projects is lost.
    #[must_use]
    pub fn second(self, chance: f64) -> Happened {
        happened(self.0.map(|words| words[1]), chance)
    }
}

impl MunicipalityDraws {
    /// Lower half of the word for the month: the trekker goes. The chance is rounded to a multiple of 2⁻¹⁶.
    #[must_use]
    pub fn trekker_lost(self, chance: f64) -> Happened {
        match self.0 {
            Some(words) => indicator(words.monthly & 0xffff < parts_of_65536(chance)),
            None => chance,
        }
    }

    /// Upper half of the word for the month: a standard normal number.
    #[must_use]
    pub fn noise(self) -> f64 {
        self.0.map_or(0.0, |words| {
            f64::from(standard_normal((words.monthly >> 16) as u16))
        })
    }

    /// Word for an election: there is a trekker.
    #[must_use]
    pub fn trekker_found(self, chance: f64) -> Happened {
        let word = |words: Words| {
            let block = words.page.block(ELECTION + words.municipality / WORDS);
            block[(words.municipality % WORDS) as usize]
        };
        happened(self.0.map(word), chance)
    }
}

fn happened(word: Option<u32>, chance: f64) -> Happened {
    word.map_or(chance, |word| {
        indicator((word >> 1) as i32 <= limit(chance))
    })
}

fn indicator(yes: bool) -> Happened {
    f64::from(u8::from(yes))
}

/// An event of this chance happens where the upper 31 bits of its word are at most this: −1 for never.
///
/// The chance is rounded to a multiple of 2⁻³¹. Both engines compare whole numbers, so that no
/// rounding makes an event happen in one and not in the other.
#[must_use]
pub fn limit(chance: f64) -> i32 {
    (libm::round(chance.clamp(0.0, 1.0) * 2_147_483_648.0) - 1.0) as i32
}

/// An event of this chance happens where sixteen bits are less than this.
#[must_use]
pub fn parts_of_65536(chance: f64) -> u32 {
    libm::round(chance.clamp(0.0, 1.0) * 65_536.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_stays_where_it_is_whatever_was_drawn_before() {
        let mut few = Draws::of_member(1, 7);
        let mut many = Draws::of_member(1, 7);
        few.turn_to(3);
        for _ in 0..39 {
            many.municipality();
        }
        many.turn_to(3);
        assert_eq!(few.municipality(), many.municipality());
    }

    #[test]
    fn forty_municipalities_have_words_of_their_own_for_the_month_and_the_election() {
        let page = Page {
            seed: 1,
            member: 0,
            number: 0,
        };
        let mut words: Vec<u32> = (0..ELECTION + 10)
            .flat_map(|place| page.block(place))
            .collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), 84);
        assert_eq!(MONTHLY + 40 / WORDS, ELECTION);
    }

    #[test]
    fn members_seeds_and_pages_differ() {
        let first = |seed, member, page| Draws::of_member(seed, member).turn_to(page);
        assert_ne!(first(1, 0, 0), first(1, 1, 0));
        assert_ne!(first(1, 0, 0), first(2, 0, 0));
        assert_ne!(first(1, 0, 0), first(1, 0, 1));
    }

    #[test]
    fn with_noise_off_an_event_is_its_chance() {
        let mut draws = Draws::expected();
        assert_eq!(draws.turn_to(5).first(0.3), 0.3);
        let council = draws.municipality();
        assert_eq!(council.noise(), 0.0);
        assert_eq!(
            council.trekker_lost(0.1) + council.trekker_found(0.2),
            0.1 + 0.2
        );
    }

    #[test]
    fn an_event_happens_as_often_as_its_chance_says() {
        let share = |event: fn(&mut Draws) -> Happened| {
            (0..40_000)
                .map(|member| event(&mut Draws::of_member(1, member)))
                .sum::<f64>()
                / 40_000.0
        };
        let leaves = share(|draws| draws.turn_to(0).first(0.3));
        let found = share(|draws| draws.municipality().trekker_found(0.3));
        let lost = share(|draws| draws.municipality().trekker_lost(0.3));
        for often in [leaves, found, lost] {
            assert!((often - 0.3).abs() < 0.01, "{often}");
        }
    }

    #[test]
    fn what_is_certain_always_happens_and_what_is_impossible_never() {
        assert_eq!(limit(1.0), i32::MAX);
        assert_eq!(limit(0.0), -1);
        assert_eq!(parts_of_65536(1.0), 65_536);
        assert_eq!(parts_of_65536(0.004), 262);
    }

    #[test]
    fn the_loss_of_a_trekker_does_not_depend_on_the_noise() {
        let (mut lost, mut sum) = (0.0, 0.0);
        for member in 0..40_000 {
            let council = Draws::of_member(1, member).municipality();
            let gone = council.trekker_lost(0.5);
            lost += gone;
            sum += gone * council.noise();
        }
        assert!((sum / lost).abs() < 0.02, "{}", sum / lost);
    }
}
