CREATE TABLE "sms_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"sid" text NOT NULL,
	"number_id" text,
	"received_at" timestamp with time zone NOT NULL,
	"handled_at" timestamp with time zone,
	"outcome" text,
	"refusal_until" timestamp with time zone,
	CONSTRAINT "sms_messages_sid_unique" UNIQUE("sid")
);
--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "takes_sms" boolean;--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "takes_calls" boolean;--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "is_held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sms_messages" ADD CONSTRAINT "sms_messages_number_id_numbers_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sms_messages_of_number" ON "sms_messages" USING btree ("number_id","received_at");--> statement-breakpoint
CREATE INDEX "numbers_free" ON "numbers" USING btree ("monthly_cents","e164") WHERE "numbers"."source" = 'paxflow' and not "numbers"."is_held";--> statement-breakpoint
CREATE INDEX "numbers_free_by_country" ON "numbers" USING btree ("country","monthly_cents","e164") WHERE "numbers"."source" = 'paxflow' and not "numbers"."is_held";--> statement-breakpoint
CREATE INDEX "numbers_free_by_kind" ON "numbers" USING btree ("kind","monthly_cents","e164") WHERE "numbers"."source" = 'paxflow' and not "numbers"."is_held";--> statement-breakpoint
CREATE INDEX "numbers_free_by_both" ON "numbers" USING btree ("country","kind","monthly_cents","e164") WHERE "numbers"."source" = 'paxflow' and not "numbers"."is_held";--> statement-breakpoint
CREATE INDEX "numbers_free_digits" ON "numbers" USING gin ((array[substr("e164", 2, 3), substr("e164", 3, 3), substr("e164", 4, 3),
  substr("e164", 5, 3), substr("e164", 6, 3), substr("e164", 7, 3), substr("e164", 8, 3), substr("e164", 9, 3),
  substr("e164", 10, 3), substr("e164", 11, 3), substr("e164", 12, 3), substr("e164", 13, 3), substr("e164", 14, 3)])) WITH (fastupdate=false) WHERE "numbers"."source" = 'paxflow' and not "numbers"."is_held";