//! The shell from outside.
