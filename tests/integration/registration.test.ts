/** One database and one sandbox for all parts: starting both takes longer than most promises do. */
import './registration/budget';
import './registration/crash';
import './registration/names';
import './registration/proofs';
import './registration/repair';
import './registration/test-message';
