//! What the worker does with a request, without a browser around it.

use regiewijzer_ensemble::{Ensemble, Inquiry};
use regiewijzer_model::{ChoiceError, Outcome};

use super::protocol::{Bands, Reply, Request};

/// How many members are remembered, over all ensembles: about 12 kB each.
const REMEMBERED: u32 = 6_000;

/// The ensembles that the worker holds, so that a further chunk goes on where the last one ended
/// and a choice that comes back is there at once.
#[derive(Default)]
pub struct Desk {
    /// The one that was asked for last comes last.
    ensembles: Vec<(Inquiry, Ensemble)>,
}

impl Desk {
    /// Answers one request.
    pub fn answer(&mut self, request: Request) -> Reply {
        match request {
            Request::Run {
                generation,
                inquiry,
                measures,
                members,
            } => match self.ensemble(inquiry, members) {
                Ok(ensemble) => Reply::Bands(bands(ensemble, generation, &measures)),
                Err(error) => refused(generation, &error),
            },
            Request::Digest { inquiry, members } => match inquiry.resolve() {
                // Not one of the desk's own: those may hold more members.
                Ok(experiment) => {
                    let mut ensemble = Ensemble::new(experiment);
                    ensemble.extend_to(members);
                    Reply::Digest(ensemble.digest().to_string())
                }
                Err(error) => refused(0, &error),
            },
        }
    }

    /// The ensemble that answers an inquiry, with at least this many members.
    fn ensemble(&mut self, inquiry: Inquiry, members: u32) -> Result<&Ensemble, ChoiceError> {
        let known = self
            .ensembles
            .iter()
            .position(|(asked, _)| *asked == inquiry);
        let mut ensemble = match known {
            Some(place) => self.ensembles.remove(place).1,
            None => Ensemble::new(inquiry.resolve()?),
        };
        ensemble.extend_to(members);
        self.forget_all_but(REMEMBERED.saturating_sub(ensemble.members()));
        self.ensembles.push((inquiry, ensemble));
        Ok(&self.ensembles[self.ensembles.len() - 1].1)
    }

    /// Forgets the ensembles that were asked for longest ago.
    fn forget_all_but(&mut self, mut room: u32) {
        let fits = |(_, ensemble): &(Inquiry, Ensemble)| {
            let left = room.checked_sub(ensemble.members());
            room = left.unwrap_or(0);
            left.is_some()
        };
        let kept = self
            .ensembles
            .iter()
            .rev()
            .map(fits)
            .take_while(|fits| *fits)
            .count();
        self.ensembles.drain(..self.ensembles.len() - kept);
    }
}

fn bands(ensemble: &Ensemble, generation: u32, measures: &[Outcome]) -> Bands {
    let at_end = |outcome| (outcome, ensemble.band_at_end(outcome));
    let over_time = |&outcome: &Outcome| (outcome, ensemble.trajectory(outcome));
    Bands {
        generation,
        members: ensemble.members(),
        at_end: Outcome::ALL.into_iter().map(at_end).collect(),
        over_time: measures.iter().map(over_time).collect(),
    }
}

fn refused(generation: u32, error: &ChoiceError) -> Reply {
    Reply::Refused {
        generation,
        reason: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use regiewijzer_model::{Choices, Scenario};

    use super::*;

    fn inquiry(seed: u32) -> Inquiry {
        Inquiry {
            seed,
            ..Inquiry::about(Choices::of_scenario(Scenario::Terreinregisseur))
        }
    }

    fn run(desk: &mut Desk, seed: u32, members: u32) -> Bands {
        let reply = desk.answer(Request::Run {
            generation: 3,
            inquiry: inquiry(seed),
            measures: vec![Outcome::Draagvlak],
            members,
        });
        let Reply::Bands(bands) = reply else {
            panic!("{reply:?}")
        };
        bands
    }

    #[test]
    fn chunks_give_what_one_run_gives() {
        let mut chunked = Desk::default();
        run(&mut chunked, 1, 16);
        run(&mut chunked, 1, 40);
        assert_eq!(run(&mut chunked, 1, 64), run(&mut Desk::default(), 1, 64));
    }

    #[test]
    fn an_answer_has_every_measure_and_the_course_of_those_asked_for() {
        let bands = run(&mut Desk::default(), 1, 8);
        assert_eq!(bands.generation, 3);
        assert_eq!(bands.members, 8);
        assert_eq!(bands.at_end.len(), Outcome::ALL.len());
        let (outcome, course) = &bands.over_time[0];
        assert_eq!(*outcome, Outcome::Draagvlak);
        assert_eq!(course.len(), 73);
    }

    #[test]
    fn the_desk_forgets_what_was_asked_longest_ago() {
        let mut desk = Desk::default();
        for seed in 0..5 {
            run(&mut desk, seed, 8);
        }
        desk.forget_all_but(17);
        let seeds: Vec<_> = desk.ensembles.iter().map(|(asked, _)| asked.seed).collect();
        assert_eq!(seeds, [3, 4]);
    }

    #[test]
    fn a_digest_is_that_of_exactly_these_members() {
        let mut desk = Desk::default();
        run(&mut desk, 1, 32);
        let mut ensemble = Ensemble::new(inquiry(1).resolve().unwrap());
        ensemble.extend_to(16);
        let asked = Request::Digest {
            inquiry: inquiry(1),
            members: 16,
        };
        assert_eq!(
            desk.answer(asked),
            Reply::Digest(ensemble.digest().to_string())
        );
    }

    #[test]
    fn choices_that_cannot_be_carried_out_are_refused_in_words() {
        let choices = Choices {
            partnership: Some("nergens".to_owned()),
            ..Choices::default()
        };
        let reply = Desk::default().answer(Request::Run {
            generation: 9,
            inquiry: Inquiry::about(choices),
            measures: Vec::new(),
            members: 8,
        });
        assert!(matches!(reply, Reply::Refused { generation: 9, reason } if !reason.is_empty()));
    }
}
