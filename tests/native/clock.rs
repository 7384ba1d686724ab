//! How long a test really took: the time its thread was on a processor. Other work on the machine does not count.

use std::time::{Duration, Instant};

pub struct Clock {
    start: Instant,
    on_processor: Option<Duration>,
}

impl Clock {
    pub fn start() -> Clock {
        Clock { start: Instant::now(), on_processor: on_processor() }
    }

    pub fn elapsed(&self) -> Duration {
        match (self.on_processor, on_processor()) {
            (Some(start), Some(now)) => now - start,
            _ => self.start.elapsed(),
        }
    }
}

/// Linux counts it for each thread, in nanoseconds.
fn on_processor() -> Option<Duration> {
    let counts = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    counts.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
