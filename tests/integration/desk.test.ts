/** One database and one sandbox for all parts: starting both takes longer than most promises do. */
import './desk/who';
import './desk/acts';
import './desk/retry';
import './desk/reading';
