/** One database and one sandbox for all parts: starting both takes longer than most promises do. */
import './records/transaction';
import './records/webhooks';
import './records/sign-in';
