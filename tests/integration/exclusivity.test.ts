/** One database and one sandbox for all parts: starting both takes longer than most promises do. */
import './exclusivity/holds';
import './exclusivity/race';
import './exclusivity/idempotency';
