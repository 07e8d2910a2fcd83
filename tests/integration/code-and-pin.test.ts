/** One database and one sandbox for all parts: starting both takes longer than most promises do. */
import './code-and-pin/code-link';
import './code-and-pin/code-race';
import './code-and-pin/fresh-sign-in';
import './code-and-pin/old-pin';
import './code-and-pin/pin-shown';
import './code-and-pin/unlock-mail';
