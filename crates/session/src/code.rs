//! A card, a slip or a ranking as a code of at most twelve characters, to be read from a phone or typed.
//!
//! The alphabet is that of Crockford's base 32: no letter can be taken for a digit, and small letters are as good. A code
//! holds which session it is of, a number by chance that tells participants apart, what was answered, and two
//! characters by which a mistake in typing is noticed (one in 1,024 is not). Nothing in it says who answered.

use regiewijzer_model::Scenario;
use thiserror::Error;

use crate::entry::{
    Card, Direction, Entry, EntryId, Moment, Ranking, Record, Round, Scale, Slip, Sureness, YesNo,
};
use crate::plan::Plan;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The bits of a character.
const BITS: u32 = 5;
/// The characters of every code.
pub const LENGTH: usize = 12;
/// The bits that check the others.
const CHECK: u32 = 10;
/// The bits of the number that tells participants apart.
const TICKET: u32 = 12;
/// The bits by which a session is known.
const SESSION: u32 = 8;

/// How many participants can be told apart.
pub const TICKETS: u32 = 1 << TICKET;

/// Why a code cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CodeError {
    /// It has another length, or a character that no code has.
    #[error("{0:?} is no code: a code has {LENGTH} letters and digits, without I, L, O and U")]
    Form(String),
    /// Its check doesn't fit.
    #[error("a character of {0:?} is not right; look at the code once more")]
    Check(String),
    /// It is of another session.
    #[error("{0:?} is a code of another session")]
    Session(String),
    /// What it says doesn't fit the session.
    #[error("{0:?} has an answer that this session doesn't have")]
    Answer(String),
}

/// Bits that are written one number after another.
#[derive(Default)]
struct Bits {
    bits: u64,
    count: u32,
}

impl Bits {
    fn push(&mut self, number: u32, bits: u32) {
        self.bits |= u64::from(number & ((1 << bits) - 1)) << self.count;
        self.count += bits;
    }

    fn take(&mut self, bits: u32) -> u32 {
        let number = self.bits & ((1 << bits) - 1);
        self.bits >>= bits;
        number as u32
    }
}

/// The code of a card, a slip or a ranking; nothing for other records, and none where it doesn't fit the plan. The
/// reason on a slip stays on the phone: a code has no room for it.
#[must_use]
pub fn write(plan: &Plan, ticket: u32, record: &Record) -> Option<String> {
    let mut bits = Bits::default();
    bits.push(plan.id, SESSION);
    bits.push(ticket % TICKETS, TICKET);
    match record {
        Record::Card(card) => {
            bits.push(0, 2);
            bits.push(group(plan, card.group)?, 3);
            bits.push(u32::from(card.moment == Moment::End), 1);
            bits.push(card.scenario.map_or(0, |one| one as u32 + 1), 3);
            let scale = card
                .scale
                .map(|one| SCALES.iter().position(|other| *other == one));
            bits.push(scale.flatten().map_or(0, |place| place as u32 + 1), 2);
            bits.push(
                card.allocates
                    .map_or(0, |one| if one == YesNo::Yes { 1 } else { 2 }),
                2,
            );
            bits.push(card.sureness.map_or(0, |one| u32::from(one.get())), 3);
        }
        Record::Slip(slip) => {
            bits.push(1, 2);
            bits.push(group(plan, slip.group)?, 3);
            if slip.prediction >= plan.predictions.len() {
                return None;
            }
            bits.push(slip.prediction as u32, 3);
            bits.push(u32::from(slip.round == Round::Second), 1);
            let direction = DIRECTIONS.iter().position(|one| *one == slip.direction)?;
            bits.push(direction as u32, 2);
            bits.push(u32::from(slip.sureness.get()), 3);
        }
        Record::Ranking(ranking) => {
            bits.push(2, 2);
            bits.push(group(plan, ranking.group)?, 3);
            for measure in &plan.measures {
                let tier = ranking.tiers.iter().position(|tier| tier.contains(measure));
                // A measure that isn't ranked weighs no more than the others.
                bits.push(tier.map_or(7, |tier| tier as u32), 3);
            }
        }
        _ => return None,
    }
    let content = bits.bits;
    let all = content | (u64::from(check(content)) << (LENGTH as u32 * BITS - CHECK));
    let character = |place: u32| {
        let digit = (all >> (place * BITS)) & 31;
        char::from(ALPHABET[digit as usize])
    };
    Some((0..LENGTH as u32).map(character).collect())
}

/// The entry of a code that was read or typed, at a moment in milliseconds since 1970. Read twice it is the same
/// entry; a participant who changed an answer gives another with the same id, which the log keeps beside the first.
///
/// # Errors
/// Where it is no code, has a mistake, or is of another session.
pub fn read(plan: &Plan, code: &str, at: u64) -> Result<Entry, CodeError> {
    let typed = || code.trim().to_owned();
    let characters = code
        .chars()
        .filter(|one| !one.is_whitespace() && *one != '-');
    let digits: Option<Vec<u64>> = characters.map(digit).collect();
    let digits = digits
        .filter(|digits| digits.len() == LENGTH)
        .ok_or_else(|| CodeError::Form(typed()))?;
    let all = digits
        .iter()
        .rev()
        .fold(0, |all, digit| (all << BITS) | digit);
    let at_check = LENGTH as u32 * BITS - CHECK;
    let content = all & ((1 << at_check) - 1);
    if (all >> at_check) as u32 != check(content) {
        return Err(CodeError::Check(typed()));
    }
    let mut bits = Bits {
        bits: content,
        count: 0,
    };
    if bits.take(SESSION) != plan.id % (1 << SESSION) {
        return Err(CodeError::Session(typed()));
    }
    let ticket = bits.take(TICKET);
    let (kind, record) = record(plan, &mut bits).ok_or_else(|| CodeError::Answer(typed()))?;
    Ok(Entry {
        id: EntryId {
            device: 0,
            number: (kind << TICKET) | ticket,
        },
        at,
        replaces: Vec::new(),
        record,
    })
}

const SCALES: [Scale; 3] = [Scale::Municipality, Scale::Group, Scale::Subregion];
const DIRECTIONS: [Direction; 3] = [Direction::Up, Direction::Same, Direction::Down];

/// What a code says, and which of the things that a participant sends it is.
fn record(plan: &Plan, bits: &mut Bits) -> Option<(u32, Record)> {
    let kind = bits.take(2);
    let group = bits.take(3) as usize;
    if group >= plan.groups.len() {
        return None;
    }
    let one_of = |number: u32| number.checked_sub(1).map(|place| place as usize);
    Some(match kind {
        0 => {
            let is_end = bits.take(1);
            let scenario = match one_of(bits.take(3)) {
                None => None,
                Some(place) => Some(*Scenario::ALL.get(place)?),
            };
            let scale = one_of(bits.take(2)).map(|place| SCALES[place]);
            let allocates = match bits.take(2) {
                0 => None,
                1 => Some(YesNo::Yes),
                2 => Some(YesNo::No),
                _ => return None,
            };
            let sureness = match bits.take(3) {
                0 => None,
                degree => Some(Sureness::new(degree as u8)?),
            };
            let moment = if is_end == 1 {
                Moment::End
            } else {
                Moment::Start
            };
            let card = Card {
                moment,
                group,
                scenario,
                scale,
                allocates,
                sureness,
            };
            (is_end, Record::Card(card))
        }
        1 => {
            let prediction = bits.take(3);
            let is_second = bits.take(1);
            let direction = *DIRECTIONS.get(bits.take(2) as usize)?;
            let sureness = Sureness::new(bits.take(3) as u8)?;
            if prediction as usize >= plan.predictions.len() {
                return None;
            }
            let slip = Slip {
                prediction: prediction as usize,
                round: if is_second == 1 {
                    Round::Second
                } else {
                    Round::First
                },
                group,
                direction,
                sureness,
                reason: String::new(),
            };
            (4 + prediction * 2 + is_second, Record::Slip(slip))
        }
        2 => {
            let mut tiers = vec![Vec::new(); 7];
            for measure in &plan.measures {
                if let Some(tier) = tiers.get_mut(bits.take(3) as usize) {
                    tier.push(*measure);
                }
            }
            tiers.retain(|tier| !tier.is_empty());
            (2, Record::Ranking(Ranking { group, tiers }))
        }
        _ => return None,
    })
}

fn group(plan: &Plan, group: usize) -> Option<u32> {
    (group < plan.groups.len()).then_some(group as u32)
}

fn digit(character: char) -> Option<u64> {
    let upper = character.to_ascii_uppercase();
    // As Crockford has it, what looks like a digit is one.
    let meant = match upper {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|one| char::from(*one) == meant)?;
    Some(place as u64)
}

/// A remainder by which every change of one character, and every swap of two neighbours, is noticed: 1,021 is the
/// largest prime below 1,024, and no power of two is a multiple of it.
fn check(content: u64) -> u32 {
    (content % 1_021) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::tests::plan;
    use proptest::prelude::*;

    fn records() -> impl Strategy<Value = Record> {
        let sureness = || (1..=5_u8).prop_map(|degree| Sureness::new(degree).unwrap());
        let card = (
            any::<bool>(),
            0..3_usize,
            prop::option::of(prop::sample::select(Scenario::ALL.to_vec())),
            prop::option::of(prop::sample::select(SCALES.to_vec())),
            prop::option::of(prop::sample::select(vec![YesNo::Yes, YesNo::No])),
            prop::option::of(sureness()),
        );
        let card = card.prop_map(|(end, group, scenario, scale, allocates, sureness)| {
            Record::Card(Card {
                moment: if end { Moment::End } else { Moment::Start },
                group,
                scenario,
                scale,
                allocates,
                sureness,
            })
        });
        let slip = (
            0..3_usize,
            prop::sample::select(DIRECTIONS.to_vec()),
            sureness(),
            any::<bool>(),
        );
        let slip = slip.prop_map(|(group, direction, sureness, second)| {
            Record::Slip(Slip {
                prediction: 0,
                round: if second { Round::Second } else { Round::First },
                group,
                direction,
                sureness,
                reason: String::new(),
            })
        });
        let order = Just(plan().measures).prop_shuffle();
        let ranking = (0..3_usize, order, any::<bool>()).prop_map(|(group, order, tie)| {
            let tiers = if tie {
                vec![order[..2].to_vec(), order[2..].to_vec()]
            } else {
                order.iter().map(|one| vec![*one]).collect()
            };
            let mut ranking = Ranking { group, tiers };
            // A tier lists its measures in the order of the plan.
            for tier in &mut ranking.tiers {
                tier.sort_by_key(|one| plan().measures.iter().position(|other| other == one));
            }
            Record::Ranking(ranking)
        });
        prop_oneof![card, slip, ranking]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_and_twice_it_is_the_same_entry(record in records(), ticket in 0..TICKETS) {
            let code = write(&plan(), ticket, &record).unwrap();
            prop_assert_eq!(code.len(), LENGTH);
            let entry = read(&plan(), &code.to_lowercase(), 5).unwrap();
            prop_assert_eq!(&entry.record, &record);
            let spaced = format!(" {}-{} {}", &code[..4], &code[4..8], &code[8..]);
            prop_assert_eq!(read(&plan(), &spaced, 5).unwrap(), entry);
        }

        #[test]
        fn a_wrong_character_and_two_that_are_swapped_are_noticed(
            record in records(),
            ticket in 0..TICKETS,
            place in 0..LENGTH,
            other in 0..32_usize,
        ) {
            let code: Vec<u8> = write(&plan(), ticket, &record).unwrap().into_bytes();
            let mut wrong = code.clone();
            wrong[place] = ALPHABET[other];
            let mut swapped = code.clone();
            swapped.swap(place, (place + 1) % LENGTH);
            for typed in [wrong, swapped].into_iter().filter(|typed| *typed != code) {
                let typed = String::from_utf8(typed).unwrap();
                let found = read(&plan(), &typed, 0);
                prop_assert!(matches!(found, Err(CodeError::Check(_))), "{:?}", found);
            }
        }

        #[test]
        fn no_text_is_read_as_anything_but_a_code(text in ".{0,20}") {
            let _ = read(&plan(), &text, 0);
        }
    }

    #[test]
    fn a_code_of_another_session_is_refused() {
        let slip = Record::Ranking(Ranking {
            group: 0,
            tiers: Vec::new(),
        });
        let code = write(&plan(), 1, &slip).unwrap();
        let other = Plan { id: 8, ..plan() };
        assert!(matches!(read(&other, &code, 0), Err(CodeError::Session(_))));
        assert!(matches!(read(&plan(), "kort", 0), Err(CodeError::Form(_))));
        assert_eq!(write(&plan(), 1, &Record::Withdrawn), None);
    }
}
