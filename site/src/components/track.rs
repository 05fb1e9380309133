//! The track of a slider, and where its buttons and keys lead.

/// The track of a slider. Its places need not be the values themselves: on a logarithmic slider
/// they are not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Track {
    /// The place at the left end.
    pub(crate) low: f64,
    /// The place at the right end.
    pub(crate) high: f64,
    /// The smallest move by keyboard.
    pub(crate) step: f64,
    /// A move by one of the buttons.
    pub(crate) nudge: f64,
    /// The current place.
    pub(crate) at: f64,
    /// The lowest and the highest place that can be chosen now: the ends, or nearer.
    pub(crate) allowed: (f64, f64),
}

/// What rounding may leave of a nudge.
const DUST: f64 = 1e-6;

impl Track {
    /// Where the button to the right leads; nothing at the end. A nudge lands on a multiple of itself, so
    /// that going up and down meet.
    pub(crate) fn up(&self) -> Option<f64> {
        let steps = ((self.at - self.low) / self.nudge + DUST).floor() + 1.0;
        let most = self.allowed.1;
        (self.at < most).then(|| (self.low + steps * self.nudge).min(most))
    }

    /// Where the button to the left leads; nothing at the end.
    pub(crate) fn down(&self) -> Option<f64> {
        let steps = ((self.at - self.low) / self.nudge - DUST).ceil() - 1.0;
        let least = self.allowed.0;
        (self.at > least).then(|| (self.low + steps * self.nudge).max(least))
    }

    /// The place that can be chosen now that is nearest to this one.
    pub(crate) fn within(&self, place: f64) -> f64 {
        place.max(self.allowed.0).min(self.allowed.1)
    }

    /// Where the thumb lies. A browser takes it to the nearest step; beside an end that is a step from
    /// that end, for a thumb at the end already would not let a key go there.
    pub(crate) fn thumb(&self) -> f64 {
        let Self {
            low,
            high,
            step,
            at,
            ..
        } = *self;
        if at > low && at < low + step {
            low + step
        } else if at < high && at > high - step {
            high - step
        } else {
            at
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A track of whole steps with its current place anywhere.
    fn tracks() -> impl Strategy<Value = Track> {
        (-50i32..50, 2u32..300, 1u32..20, 0.0..=1.0).prop_map(
            |(low, steps, nudge, at): (i32, u32, u32, f64)| {
                let (low, step) = (f64::from(low) / 100.0, 0.01);
                let high = low + step * f64::from(steps);
                Track {
                    low,
                    high,
                    step,
                    nudge: step * f64::from(nudge),
                    at: (low + at * (high - low)).min(high),
                    allowed: (low, high),
                }
            },
        )
    }

    fn places(mut track: Track, next: fn(&Track) -> Option<f64>) -> Vec<f64> {
        let mut places = vec![track.at];
        while let Some(place) = next(&track) {
            places.push(place);
            track.at = place;
        }
        places
    }

    proptest! {
        #[test]
        fn every_press_moves_and_the_last_one_reaches_the_end(track in tracks()) {
            let (up, down) = (places(track, Track::up), places(track, Track::down));
            prop_assert!(up.is_sorted_by(|one, next| one < next), "{:?}", up);
            prop_assert!(down.is_sorted_by(|one, next| one > next), "{:?}", down);
            prop_assert_eq!((up.last(), down.last()), (Some(&track.high), Some(&track.low)));
        }

        #[test]
        fn what_is_not_at_an_end_has_no_thumb_there(track in tracks()) {
            let snapped = ((track.thumb() - track.low) / track.step).round();
            let last = ((track.high - track.low) / track.step).round();
            prop_assert_eq!(snapped == 0.0, track.at == track.low);
            prop_assert_eq!(snapped == last, track.at == track.high);
        }
    }
}
