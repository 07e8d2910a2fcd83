/** One database and one sandbox for both parts: starting both takes longer than most promises do. */
import './usage/waits';
import './usage/moving';
