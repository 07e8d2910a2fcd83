/** Every documented answer of Meta's against a move, on a sandbox of its own: each number of fiction moves once. */
import './usage/moving-refusals';
