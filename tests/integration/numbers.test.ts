/** One database and one sandbox for all parts: starting both takes longer than most promises do. */
import './numbers/watch';
import './numbers/shut-out';
import './numbers/recovery';
import './numbers/told';
import './numbers/pages';
