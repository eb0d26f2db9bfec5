-- As before, put together of two numbers: a plan for all communes makes 250,000 of them.
create or replace function platform.new_id(at_ms bigint, n bigint)
returns uuid
language sql
volatile
as $$
  select encode(
    int8send((at_ms << 16) | 28672 | (n >> 12 & 4095))
      || int8send(-9223372036854775808 | ((n & 4095) << 48) | (random() * 281474976710655)::bigint),
    'hex')::uuid
$$;
