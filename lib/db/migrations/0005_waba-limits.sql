CREATE TABLE "waba_limits" (
	"waba_id" text PRIMARY KEY NOT NULL,
	"number_limit" integer NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "waba_limits_not_negative" CHECK ("waba_limits"."number_limit" >= 0)
);
