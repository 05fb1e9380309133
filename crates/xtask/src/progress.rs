//! Saying what happens.

use std::time::Instant;

use anyhow::Result;

/// Says that something is there and needs no work.
pub(crate) fn already(what: &str) {
    println!("▸ {what} … already there");
}

/// Does a piece of work, saying so before and after.
///
/// # Errors
/// Those of the work.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("▸ {what} …");
    let start = Instant::now();
    let result = work()?;
    println!("▸ {what} … done in {}", duration(start.elapsed().as_secs()));
    Ok(result)
}

fn duration(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn durations_read_as_people_say_them() {
        assert_eq!(duration(7), "7 s");
        assert_eq!(duration(125), "2 min 5 s");
    }
}
